namespace Dup1062.Diagnostics.Causes;

/// <summary>How a part of the existing row's key equals the statement's value.</summary>
internal enum PartMatch
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>Byte for byte.</summary>
    Same,

    /// <summary>The bytes differ; the collation calls them equal.</summary>
    Collation,

    /// <summary>Only what the column keeps of the value is the same.</summary>
    Stored,

    /// <summary>Only the indexed prefix is the same.</summary>
    Prefix,
}
