using System.Text;

namespace Dup1062.Tool.Tests.Checking;

/// <summary>Input that cannot be checked is told in one line.</summary>
public sealed class CheckArgumentTests : IDisposable
{
    private readonly CodeFolder _folder = new CodeFolder()
        .WriteShop()
        .Write("empty/readme.txt", "")
        .Write("binary/binary.sln", "\u0000\u0001binary")
        .Write("binary/binary.slnx", "\u0000\u0001binary")
        .Write("none/None.slnx", "<Solution />");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nowhere")]
    [InlineData("empty")]
    [InlineData("schema.sql")]
    [InlineData("binary/binary.sln")]
    [InlineData("binary/binary.slnx")]
    [InlineData("none")]
    [InlineData(". --schema nowhere.sql")]
    [InlineData(". --schema empty")]
    [InlineData(". --output no/such/folder/x.json")]
    [InlineData(". --output empty")]
    [InlineData(". --format xml")]
    [InlineData(". --severity loud")]
    public async Task Exit_code_2_and_one_line(string arguments)
    {
        var run = await ToolRun.StartAsync(["check", .. arguments.Split(' ').Select((argument, i) =>
            i == 0 || arguments.Contains("--schema", StringComparison.Ordinal) && i == 2 || arguments.Contains("--output", StringComparison.Ordinal) && i == 2 ? _folder.PathOf(argument) : argument)]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("dup1062: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_go_to_the_file_and_the_exit_code_tells_of_them()
    {
        var run = await ToolRun.StartAsync("check", _folder.Root, "--format", "sarif", "--output", _folder.PathOf("dup1062.sarif"));

        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Contains("DUP1001", await File.ReadAllTextAsync(_folder.PathOf("dup1062.sarif"), Encoding.UTF8), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_shows_examples()
    {
        var run = await ToolRun.StartAsync("check", "--help");

        Assert.Contains("Examples:\n  dup1062 check ", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
