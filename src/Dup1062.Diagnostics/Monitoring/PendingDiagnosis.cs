namespace Dup1062.Diagnostics.Monitoring;

/// <summary>An error whose diagnosis is due.</summary>
/// <param name="Entry">The error.</param>
/// <param name="Report">How it was reported.</param>
internal readonly record struct PendingDiagnosis(DuplicateEntry Entry, Report Report);
