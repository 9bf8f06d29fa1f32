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
    [InlineData(". --fixx")]
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

    [Fact]
    public async Task Folders_may_have_any_name()
    {
        string[] names = ["a%20b", "a;b", "a b", "#1 $(x) @[y]"];
        foreach (var name in names)
        {
            _folder.Write($"any/{name}/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
                .Write($"any/{name}/schema.sql", CodeFolder.Schema)
                .Write($"any/{name}/Coupons.cs", CodeFolder.Insert);
        }

        var run = await ToolRun.StartAsync("check", _folder.PathOf("any"), "--no-restore");

        Assert.Equal(1, run.ExitCode);
        Assert.All(names, name => Assert.Contains(Path.Combine(_folder.PathOf("any"), name, "Coupons.cs:6:39"), run.Output, StringComparison.Ordinal));
        Assert.Contains($"{names.Length} findings in {names.Length} files", run.Output, StringComparison.Ordinal);
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
