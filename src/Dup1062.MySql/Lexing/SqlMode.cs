namespace Dup1062.MySql.Lexing;

/// <summary>The parts of MySQL's <c>sql_mode</c> that change how a text reads or what it does.</summary>
[Flags]
public enum SqlMode
{
    /// <summary>The default.</summary>
    None = 0,

    /// <summary>Double quotes enclose identifiers, not text.</summary>
    AnsiQuotes = 1,

    /// <summary>A backslash in a text literal is an ordinary character.</summary>
    NoBackslashEscapes = 2,

    /// <summary>0 in an AUTO_INCREMENT column is stored as 0, no id is generated for it.</summary>
    NoAutoValueOnZero = 4,
}
