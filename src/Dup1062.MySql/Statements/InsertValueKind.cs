namespace Dup1062.MySql.Statements;

/// <summary>What a statement supplies for a column, as far as its text says.</summary>
public enum InsertValueKind
{
    /// <summary>Any other expression, or a text literal with a hole in it: one value, known only at run time.</summary>
    Expression,

    /// <summary>NULL.</summary>
    Null,

    /// <summary>DEFAULT.</summary>
    Default,

    /// <summary>A number or text literal that is zero as a number, or FALSE.</summary>
    Zero,

    /// <summary>A text literal without characters.</summary>
    EmptyString,

    /// <summary>Any other literal.</summary>
    Constant,

    /// <summary>A value that differs on every call: <c>UUID()</c> and the like, also inside other functions.</summary>
    Unique,

    /// <summary>A parameter or user variable.</summary>
    Parameter,

    /// <summary>Text put in at run time: a value, several, or none.</summary>
    Hole,
}
