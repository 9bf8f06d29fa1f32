namespace Dup1062.Tool.Output;

/// <summary>How a result is written.</summary>
internal enum Format
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}
