namespace Dup1062.Diagnostics;

/// <summary>What becomes of values: they are personal data.</summary>
public enum Redaction
{
    /// <summary>Shown as they are.</summary>
    None,

    /// <summary>A short keyed hash: equal values can be told, no value can be read.</summary>
    Hash,

    /// <summary>Only the shape: <c>a***@***.com (17 characters)</c>.</summary>
    Mask,
}
