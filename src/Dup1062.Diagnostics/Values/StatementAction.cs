namespace Dup1062.Diagnostics.Values;

/// <summary>What a <see cref="FailedStatement"/> does, as far as a duplicate can come of it.</summary>
internal enum StatementAction
{
    /// <summary>Nothing that is known.</summary>
    Other,

    /// <summary>INSERT or REPLACE.</summary>
    Insert,

    /// <summary>UPDATE.</summary>
    Update,

    /// <summary>DELETE.</summary>
    Delete,

    /// <summary>LOAD DATA.</summary>
    Load,

    /// <summary>CALL, SELECT of a function, EXECUTE: what it runs is on the server.</summary>
    Call,

    /// <summary>ALTER TABLE, CREATE INDEX, CREATE TABLE … SELECT.</summary>
    Definition,

    /// <summary>COMMIT: servers that check unique keys late.</summary>
    Commit,
}
