namespace Dup1062.Tool.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("--help", 0)]
    [InlineData("no-such-command", 2)]
    [InlineData("--no-such-option", 2)]
    public async Task Exit_code_tells_right_usage_from_wrong(string arguments, int exitCode)
    {
        var run = await ToolRun.StartAsync(arguments.Split(' '));
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 0 ? 0 : 1, run.ErrorLines.Length);
    }
}
