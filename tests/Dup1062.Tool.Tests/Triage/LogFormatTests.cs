using System.Text;
using Dup1062.Tool.Tests.Triage.Formats;

namespace Dup1062.Tool.Tests.Triage;

public class LogFormatTests
{
    public static IReadOnlyList<LogFormat> Formats => [.. DotNetLogs.All, .. JsonLogs.All, .. ContainerLogs.All, .. PhpLogs.All, .. JavaLogs.All, .. ScriptLogs.All, .. ServerLogs.All, .. ClientLogs.All];

    public static TheoryData<LogFormat> All => [.. Formats];

    [Theory]
    [MemberData(nameof(All))]
    public void Errors_are_grouped_counted_and_dated(LogFormat format) => Assert.Equal(format.Expected, TriageOf.Summary(TriageOf.Text(format.Log)));

    [Theory]
    [MemberData(nameof(All))]
    public void Line_ends_of_Windows_change_nothing(LogFormat format) =>
        Assert.Equal(format.Expected, TriageOf.Summary(TriageOf.Text(format.Log.ReplaceLineEndings("\r\n"))));

    [Theory]
    [MemberData(nameof(All))]
    public void Size_of_the_blocks_changes_nothing(LogFormat format)
    {
        foreach (var size in new[] { 1, 7, 61, 300 }) Assert.Equal(format.Expected, TriageOf.Summary(TriageOf.Text(format.Log, size)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_was_read_before_changes_nothing(LogFormat format)
    {
        var log = string.Concat(Enumerable.Repeat("nothing to see here\n", 10000)) + format.Log;
        Assert.Equal(format.Expected, TriageOf.Summary(TriageOf.Text(log)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Colours_and_zeros_change_nothing(LogFormat format)
    {
        var log = string.Join('\n', format.Log.Split('\n').Select(line => line is "" or [' ' or '\t' or '{' or '}' or '[' or ']', ..] ? line : $"\e[31m{line}\e[0m"));
        Assert.Equal(format.Expected, TriageOf.Summary(TriageOf.Bytes([.. new byte[1000], .. Encoding.UTF8.GetBytes(log)])));
    }
}
