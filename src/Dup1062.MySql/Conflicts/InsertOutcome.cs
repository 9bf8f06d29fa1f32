namespace Dup1062.MySql.Conflicts;

/// <summary>What becomes of an INSERT that meets a row with the same key.</summary>
public enum InsertOutcome
{
    /// <summary>No key collides for sure, and some may: what the text leaves open decides.</summary>
    Unknown,

    /// <summary>It can raise error 1062.</summary>
    CanCollide,

    /// <summary>It cannot raise error 1062.</summary>
    CannotCollide,

    /// <summary>IGNORE, ON DUPLICATE KEY UPDATE or REPLACE deals with it.</summary>
    Handled,

    /// <summary>The statement names a column that the table does not have: another table is meant.</summary>
    ColumnsMismatch,
}
