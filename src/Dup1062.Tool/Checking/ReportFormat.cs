namespace Dup1062.Tool.Checking;

/// <summary>Who reads the result.</summary>
internal enum ReportFormat
{
    /// <summary>A person.</summary>
    Text,

    /// <summary>Code scanning and other tools for static analysis.</summary>
    Sarif,

    /// <summary>Scripts.</summary>
    Json,
}
