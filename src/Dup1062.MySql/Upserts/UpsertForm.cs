namespace Dup1062.MySql.Upserts;

/// <summary>The ways to make an INSERT idempotent.</summary>
public enum UpsertForm
{
    /// <summary><c>ON DUPLICATE KEY UPDATE k = k</c>: the row that is there stays as it is.</summary>
    KeepExisting,

    /// <summary><c>ON DUPLICATE KEY UPDATE c = VALUES(c), …</c>: the row that is there gets the new values.</summary>
    UpdateExisting,

    /// <summary><c>ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)</c>: the row stays, and its id is the statement's.</summary>
    KeepExistingAndReturnId,

    /// <summary><see cref="UpdateExisting"/>, and the row's id is the statement's.</summary>
    UpdateExistingAndReturnId,

    /// <summary><c>INSERT IGNORE</c>: errors become warnings, and not only the duplicate.</summary>
    Ignore,
}
