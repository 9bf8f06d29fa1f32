using Dup1062.Servers;
using Dup1062.Tool.Connections;
using Dup1062.Tool.Doctor;

namespace Dup1062.Tool.Tests.Doctor;

/// <summary>Checkups in this process.</summary>
internal static class Checkups
{
    public static Task<DoctorReport> OfAsync(TestDatabase database) => OfAsync(database.ConnectionString);

    public static Task<DoctorReport> OfAsync(string connectionString) => new Checkup(Server.Require(connectionString), _ => { }) { BetweenLooks = TimeSpan.FromMilliseconds(200) }.RunAsync(CancellationToken.None);

    public static string Words(DoctorReport report) =>
        string.Join("\n", report.Findings.Select(finding => $"{finding.Kind} {finding.Table} {finding.Key}: {finding.Text}").Concat(report.Unread.Select(unread => $"unread: {unread}")));
}
