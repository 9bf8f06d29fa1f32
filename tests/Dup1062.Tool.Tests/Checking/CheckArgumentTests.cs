using System.Text;
using CliWrap;

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
    [InlineData(". --schema=")]
    [InlineData(". --output=")]
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

    [Theory]
    [InlineData(CodeFolder.Insert, 1)]
    [InlineData("class Nothing;", 2)]
    public async Task A_project_that_is_not_there_does_not_keep_the_others_from_being_checked(string code, int exitCode)
    {
        _folder.Write("shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
            .Write("shop/schema.sql", CodeFolder.Schema)
            .Write("shop/Coupons.cs", code)
            .Write("both/Both.slnx", "<Solution><Project Path=\"../shop/Shop.csproj\" /><Project Path=\"gone/Gone.csproj\" /></Solution>");

        var run = await ToolRun.StartAsync("check", _folder.PathOf("both/Both.slnx"), "--no-restore");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("Gone.csproj: 0 files, read without MSBuild: there is no such file.", run.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode == 2, run.Error.Contains("Gone.csproj was understood only in part: there is no such file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a%20b")]
    [InlineData("a;b")]
    [InlineData("a b")]
    [InlineData("#1 $(x) @[y]")]
    public async Task A_folder_may_have_any_name(string name)
    {
        _folder.Write($"{name}/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
            .Write($"{name}/schema.sql", CodeFolder.Schema)
            .Write($"{name}/Coupons.cs", CodeFolder.Insert);

        var run = await ToolRun.StartAsync("check", _folder.PathOf(name), "--no-restore");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 finding in 1 file", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_path_would_do_to_the_terminal_is_spelt_out()
    {
        _folder.Write("evil\e[31m/schema.sql", CodeFolder.Schema).Write("evil\e[31m/Coupons.cs", CodeFolder.Insert);

        var run = await ToolRun.StartAsync("check", _folder.PathOf("evil\e[31m"));

        Assert.Contains("evil\\u001b[31m", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output + run.Error);
    }

    [SkippableFact]
    public async Task A_folder_that_cannot_be_read_is_left_out()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.UserName == "root", "Permissions as Unix has them, and root may read everything.");
        await Cli.Wrap("mkdir").WithArguments(["-m", "000", _folder.PathOf("locked")]).ExecuteAsync();

        var run = await ToolRun.StartAsync("check", _folder.Root);

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("locked cannot be read and is left out.", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_shows_examples()
    {
        var run = await ToolRun.StartAsync("check", "--help");

        Assert.Contains("Examples:\n  dup1062 check ", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
