namespace Dup1062.MySql.Conflicts;

/// <summary>Why an INSERT can, cannot or may collide on a unique key.</summary>
public enum KeyReason
{
    /// <summary>Every part is supplied, or omitted with a constant default.</summary>
    AllPartsSupplied,

    /// <summary>An AUTO_INCREMENT part is omitted: the server generates it.</summary>
    AutoIncrementOmitted,

    /// <summary>An AUTO_INCREMENT part is NULL, or is 0 or DEFAULT without NO_AUTO_VALUE_ON_ZERO: the server generates it.</summary>
    AutoIncrementGenerated,

    /// <summary>An AUTO_INCREMENT part is an empty text: error 1366, or 0 outside strict mode.</summary>
    AutoIncrementEmpty,

    /// <summary>A part is NULL: NULLs never collide, and a NOT NULL column refuses it (1048).</summary>
    NullPart,

    /// <summary>A part is omitted and its default is NULL.</summary>
    NullDefault,

    /// <summary>A part is omitted, NOT NULL and without a default: error 1364 in strict mode.</summary>
    NoDefault,

    /// <summary>A part is omitted and its default differs from row to row.</summary>
    UniqueDefault,

    /// <summary>A part is supplied by <c>UUID()</c> or the like.</summary>
    UniqueValue,

    /// <summary>A part is omitted and its default is an expression, such as the current time.</summary>
    ExpressionDefault,

    /// <summary>A functional part or generated column depends on a column that is NULL: the expression may make a value of it.</summary>
    NullBehindExpression,

    /// <summary>The text does not show whether, or with what, a part is supplied.</summary>
    PartOpen,

    /// <summary>The server refuses the statement before it looks at keys: the number of values is wrong (1136), a column stands twice (1110), a generated column gets a value (3105).</summary>
    StatementFails,

    /// <summary>The table is created in the same text and empty.</summary>
    NewTable,
}
