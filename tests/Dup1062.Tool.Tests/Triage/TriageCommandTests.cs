using System.Text;
using System.Text.Json;
using CliWrap;

namespace Dup1062.Tool.Tests.Triage;

public sealed class TriageCommandTests : IDisposable
{
    private const string Line = "2026-01-01T10:00:00Z ERROR Duplicate entry 'ann@example.com' for key 'users.uq_email'\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("dup1062-triage").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Json_has_the_fields_of_the_contract()
    {
        var run = await ToolRun.StartAsync("triage", Write("app.log", Line + Line.Replace("10:00:00", "10:00:05") + Line.Replace("10:00:00", "10:00:09")), "--format", "json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((1, 3), (report.GetProperty("version").GetInt32(), report.GetProperty("total").GetInt32()));
        var group = Assert.Single(report.GetProperty("groups").EnumerateArray());
        Assert.Equal(("uq_email", "users", 3), (group.GetProperty("key").GetString(), group.GetProperty("table").GetString(), group.GetProperty("count").GetInt32()));
        Assert.Equal(("2026-01-01T10:00:00Z", "2026-01-01T10:00:09Z"), (group.GetProperty("first").GetString(), group.GetProperty("last").GetString()));
        Assert.Equal(("RetryOrDoubleSubmit", 0.7), (group.GetProperty("cause").GetString(), group.GetProperty("confidence").GetDouble()));
        Assert.Equal("a***@***.com (15 characters)", Assert.Single(group.GetProperty("samples").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("html")]
    public async Task Values_are_masked_unless_they_are_asked_for(string format)
    {
        var log = Write("app.log", Line);
        Assert.DoesNotContain("ann", (await ToolRun.StartAsync("triage", log, "--format", format)).Output);
        Assert.Contains("ann", (await ToolRun.StartAsync("triage", log, "--format", format, "--show-values")).Output);
    }

    [Fact]
    public async Task Piped_text_is_plain_and_says_what_was_found()
    {
        var run = await ToolRun.StartAsync("triage", Write("app.log", Line));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain('\e', run.Output);
        Assert.Contains("1 duplicate-key error on 1 key", run.Output);
        Assert.Contains("users.uq_email", run.Output);
    }

    [Theory]
    [InlineData("missing.log", "No such file")]
    [InlineData(".", "is a directory")]
    [InlineData("program", "is a binary file, not a log")]
    [InlineData("log.zst", "zstd -dc")]
    [InlineData("cut.gz", "could be read")]
    [InlineData("broken.gz", "could be read")]
    public async Task What_cannot_be_read_is_said_in_one_line(string name, string expected)
    {
        var packed = BlockTests.Packed(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"2026-01-01 10:00:00 line {i * 7919} of {i}\n")));
        File.WriteAllBytes(Path.Combine(_folder, "program"), [0x7F, .. "ELF"u8, 2, 1, 1, .. new byte[9], 3, 0, 62, 0, 1, 0, 0, 0, 0x40, 0x10]);
        File.WriteAllBytes(Path.Combine(_folder, "log.zst"), [0x28, 0xB5, 0x2F, 0xFD, 4, 0, 1, 2, 3]);
        File.WriteAllBytes(Path.Combine(_folder, "cut.gz"), packed[..(packed.Length / 2)]);
        File.WriteAllBytes(Path.Combine(_folder, "broken.gz"), [.. packed[..2000], .. Enumerable.Repeat((byte)0xFF, 2000), .. packed[4000..]]);
        var run = await ToolRun.StartAsync("triage", Path.Combine(_folder, name));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("", "Required argument")]
    [InlineData("- --format xml", "'xml'")]
    [InlineData("- --format 1", "'1'")]
    [InlineData("- --fromat html", "no option --fromat")]
    [InlineData("- --output /no/such/folder/report.txt", "its folder does not exist")]
    [InlineData("- --output /tmp", "it is a folder")]
    [InlineData("- --connection nonsense=1", "not a connection string")]
    public async Task Wrong_usage_is_said_in_one_line(string arguments, string expected)
    {
        var run = await ToolRun.StartAsync(["triage", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Help_shows_examples()
    {
        var run = await ToolRun.StartAsync("triage", "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("kubectl logs -f deploy/shop | dup1062 triage -", run.Output);
    }

    [Fact]
    public async Task A_truncated_gzip_is_reported_as_far_as_it_goes()
    {
        var packed = BlockTests.Packed(Line + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"2026-01-01 10:00:00 line {i * 7919} of {i}\n")));
        File.WriteAllBytes(Path.Combine(_folder, "cut.gz"), packed[..(packed.Length / 2)]);
        var run = await ToolRun.StartAsync("triage", Path.Combine(_folder, "cut.gz"));
        Assert.Contains("users.uq_email", run.Output);
        Assert.Contains("only in part", run.Output);
    }

    [Fact]
    public async Task One_file_that_cannot_be_opened_ends_the_run_before_it_begins()
    {
        var run = await ToolRun.StartAsync("triage", Write("app.log", Line), Path.Combine(_folder, "missing.log"), "--output", Path.Combine(_folder, "report.txt"));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.False(File.Exists(Path.Combine(_folder, "report.txt")));
    }

    [Fact]
    public async Task Rotated_files_are_read_from_the_oldest_on()
    {
        string[] names = [Write("app.log", Ids(30, 9)), Write("app.log.1", Ids(20, 5)), Write("app.log.2", Ids(10, 1))];
        File.WriteAllBytes(Path.Combine(_folder, "app.log.1.gz"), BlockTests.Packed(File.ReadAllText(names[1])));
        var run = await ToolRun.StartAsync("triage", names[0], Path.Combine(_folder, "app.log.1.gz"), names[2]);
        Assert.Contains("12 duplicate-key errors on 1 key in 3 files", run.Output);
        Assert.Contains("2026-01-01 10:10:01Z to 2026-01-01 10:30:12Z", run.Output);
        Assert.Contains("AutoIncrementBehind 70 %", run.Output);

        static string Ids(int minute, int first) => string.Concat(Enumerable.Range(first, 4).Select(id => $"2026-01-01T10:{minute}:{id:D2}Z Duplicate entry '{id + 100}' for key 'orders.PRIMARY'\n"));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", true)]
    [InlineData("iso-8859-1", false)]
    public async Task Encodings_are_told_apart(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        File.WriteAllBytes(Path.Combine(_folder, "app.log"), [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("2026-01-01T10:00:00Z Doppelter Eintrag 'Jürgen' für Schlüssel 'users.uq_name'\r\n")]);
        var run = await ToolRun.StartAsync("triage", Path.Combine(_folder, "app.log"), "--show-values");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("users.uq_name", run.Output);
        Assert.Contains(name == "iso-8859-1" ? "" : "Jürgen", run.Output);
    }

    [Fact]
    public async Task Values_cannot_write_to_the_terminal()
    {
        var run = await ToolRun.StartAsync("triage", Write("app.log", "2026-01-01 10:00:00 Duplicate entry '\e]0;owned\a\u202Ex[red]y\x7f' for key 'users.[bold]uq'\n"), "--show-values");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain(run.Output, c => char.IsControl(c) && c != '\n' || c == '\u202E');
        Assert.Contains("x[red]y", run.Output);
        Assert.Contains("users.[bold]uq", run.Output);
    }

    [Fact]
    public async Task Standard_input_is_read_to_its_end()
    {
        var run = await ToolRun.StartAsync(PipeSource.FromString(Line + Line), "triage", "-");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("2 duplicate-key errors on 1 key in standard input", run.Output);
    }

    [Fact]
    public async Task Empty_log_has_no_error()
    {
        var run = await ToolRun.StartAsync("triage", Write("app.log", ""));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("No duplicate-key error", run.Output);
    }

    [Fact]
    public async Task An_unreachable_server_is_said_and_the_report_is_written_all_the_same()
    {
        var run = await ToolRun.StartAsync("triage", Write("app.log", Line), "--connection", "Server=127.0.0.1;Port=1;User ID=app;Password=secret62;Connection Timeout=3");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Cannot connect to 127.0.0.1:1", Assert.Single(run.ErrorLines));
        Assert.Contains("users.uq_email", run.Output);
        Assert.DoesNotContain("secret62", run.Output + run.Error);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
