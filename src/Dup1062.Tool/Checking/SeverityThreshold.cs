namespace Dup1062.Tool.Checking;

/// <summary>What is shown and counted.</summary>
internal enum SeverityThreshold
{
    /// <summary>Advice too.</summary>
    Info,

    /// <summary>What is proved.</summary>
    Warning,
}
