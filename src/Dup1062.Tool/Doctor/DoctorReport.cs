using Dup1062.MySql;

namespace Dup1062.Tool.Doctor;

/// <summary>What the doctor found.</summary>
/// <param name="Address">The server's host and port.</param>
/// <param name="Database">The database that was looked at; null for all.</param>
/// <param name="Server">The server's version; null where it cannot be read.</param>
/// <param name="Tables">How many tables were looked at.</param>
/// <param name="Queries">How many queries were sent.</param>
/// <param name="Findings">The findings, the most urgent first.</param>
/// <param name="Unread">What could not be read, and why.</param>
internal sealed record DoctorReport(
    string Address, string? Database, ServerVersion? Server, int Tables, int Queries, IReadOnlyList<DoctorFinding> Findings, IReadOnlyList<string> Unread);
