namespace Dup1062.MySql.Lexing;

/// <summary>What a <see cref="SqlToken"/> is. Comments and blanks are no tokens.</summary>
public enum SqlTokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A keyword or an unquoted identifier. MySQL's identifiers may begin with a digit.</summary>
    Word,

    /// <summary>An identifier in backticks, or in double quotes under <see cref="SqlMode.AnsiQuotes"/>.</summary>
    QuotedIdentifier,

    /// <summary>A text literal in single or double quotes, with its <c>N</c> prefix if it has one.</summary>
    String,

    /// <summary>A number, or a hexadecimal or bit literal (<c>0x1F</c>, <c>x'1F'</c>, <c>b'01'</c>).</summary>
    Number,

    /// <summary>A parameter or variable: <c>@p</c>, <c>@@v</c>, <c>?</c>, <c>?p</c>, <c>:p</c>.</summary>
    Parameter,

    /// <summary>One character of punctuation.</summary>
    Symbol,

    /// <summary>Text that only the running program knows: <see cref="SqlLexer.Hole"/>, or a placeholder such as <c>{0}</c>.</summary>
    Hole,
}
