namespace Dup1062.Diagnostics;

/// <summary>Why a statement raised a duplicate-key error. The names are the same in the library, the tool, logs and metrics.</summary>
public enum Cause
{
    /// <summary>Nothing that was looked at explains the error.</summary>
    Unknown,

    /// <summary>The row is there, with other values or from long ago.</summary>
    AlreadyExists,

    /// <summary>The row is there with the same values in every supplied column, just written, or under an idempotency key.</summary>
    RetryOrDoubleSubmit,

    /// <summary>The id was generated, and the counter is, or was before the failing insert moved it, at or below MAX(id).</summary>
    AutoIncrementBehind,

    /// <summary>The value is the type's maximum on an AUTO_INCREMENT part.</summary>
    AutoIncrementExhausted,

    /// <summary>The stored value differs byte for byte, and the collation calls the two equal: case, accent, padding, supplementary characters, expansion.</summary>
    CollationEqual,

    /// <summary>The key has several parts, none of which is a duplicate by itself.</summary>
    CompositeKey,

    /// <summary>The values are equal only in the indexed prefix.</summary>
    PrefixKey,

    /// <summary>A replica's applier stopped on the error.</summary>
    ReplicationConflict,

    /// <summary>The value is twice among the statement's own rows.</summary>
    BatchDuplicate,

    /// <summary>The key belongs to a table that the statement does not name: a trigger or a cascading foreign key wrote there.</summary>
    TriggerOrCascade,

    /// <summary>ALTER TABLE, CREATE UNIQUE INDEX or a conversion over rows that collide.</summary>
    SchemaChange,

    /// <summary>An empty string, 0, a zero date or a zero GUID; a lost AUTO_INCREMENT; NO_AUTO_VALUE_ON_ZERO.</summary>
    ZeroOrDefaultValue,

    /// <summary>The row is there and marked deleted.</summary>
    SoftDeletedRow,

    /// <summary>The values are equal only after the column cut, rounded or clamped the new one.</summary>
    ValueTruncated,

    /// <summary>ON DUPLICATE KEY UPDATE ran into another unique key.</summary>
    UpsertSecondKey,

    /// <summary>An UPDATE moves key values over their neighbours.</summary>
    KeyShift,

    /// <summary>No committed row is visible: it is in flight, was rolled back, or is hidden by the snapshot.</summary>
    ConcurrentInsert,
}
