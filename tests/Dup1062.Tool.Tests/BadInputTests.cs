using System.Net;
using System.Net.Sockets;
using CliWrap;
using CliWrap.Buffered;
using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Tool.Tests;

/// <summary>What diagnose and doctor say to what cannot be right: one line, no stack trace, no password.</summary>
public class BadInputTests
{
    private const string Password = "Geheim-4711";
    private const string Error = "Duplicate entry 'a' for key 'uq_a'";

    private static readonly string[][] Commands = [["diagnose", "--error", Error], ["doctor"], ["doctor", "--format", "json"]];

    public static TheoryData<string[]> Connections() => [.. Commands];

    [Theory, MemberData(nameof(Connections))]
    public async Task A_server_that_is_not_there(string[] command) => await AssertRefusedAsync("Cannot connect to 127.0.0.1:9", [.. command, "--connection", $"Server=127.0.0.1;Port=9;User ID=root;Password={Password}"]);

    [Theory, MemberData(nameof(Connections))]
    public async Task No_connection_string(string[] command) => await AssertRefusedAsync("This is not a connection string", [.. command, "--connection", $"mysql://root:{Password}@db/shop"]);

    [Theory, MemberData(nameof(Connections))]
    public async Task An_option_of_no_connection_string(string[] command) => await AssertRefusedAsync("This is not a connection string", [.. command, "--connection", $"Server=db;Pasword={Password}"]);

    [SkippableTheory, EachServer]
    public async Task A_wrong_password(ServerKind kind)
    {
        var server = await TestServers.GetAsync(kind);
        foreach (var command in Commands)
        {
            await AssertRefusedAsync("Access denied", [.. command, "--connection", new MySqlConnectionStringBuilder(server.ConnectionString) { Password = Password }.ConnectionString]);
        }
    }

    [SkippableTheory, EachServer]
    public async Task A_database_that_is_not_there(ServerKind kind)
    {
        var server = await TestServers.GetAsync(kind);
        foreach (var command in Commands)
        {
            await AssertRefusedAsync("Unknown database 'nowhere'", [.. command, "--connection", $"{server.ConnectionString};Database=nowhere"]);
        }
    }

    [SkippableTheory, MemberData(nameof(Connections))]
    public async Task A_server_that_does_not_answer_is_left_by_an_interruption(string[] command)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var tool = await RunningTool.StartAsync([.. command, "--connection", $"Server=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};User ID=root;Connection Timeout=100"]);
        using var connection = await listener.AcceptTcpClientAsync().WaitAsync(RunningTool.Patience);

        await tool.SignalAsync("INT");

        Assert.Equal(new ToolRun(2, "", "dup1062: Cancelled.\n"), await tool.EndAsync());
    }

    [Fact]
    public async Task No_server_for_the_doctor() => await AssertRefusedAsync("Which server?", ["doctor"]);

    [Theory]
    [InlineData("", "Standard input is empty")]
    [InlineData("  \n\n", "Standard input is empty")]
    [InlineData("nothing to see here", "no duplicate-key error")]
    [InlineData("Error 1452: Cannot add or update a child row", "no duplicate-key error")]
    public async Task Text_without_an_error(string text, string message) => await AssertRefusedAsync(message, PipeSource.FromString(text), ["diagnose", "-"]);

    [Fact]
    public async Task Binary_input()
    {
        var bytes = new byte[100_000];
        new Random(1062).NextBytes(bytes);
        await AssertRefusedAsync("binary", PipeSource.FromBytes(bytes), ["diagnose", "--error", "-"]);
    }

    [SkippableTheory]
    [InlineData("triage -")]
    [InlineData("diagnose -")]
    public async Task Closed_input(string arguments)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The shell closes it, and /proc tells.");
        var shell = await Cli.Wrap("sh").WithArguments(["-c", $"exec dotnet {Path.Combine(AppContext.BaseDirectory, "dup1062.dll")} {arguments} <&-"]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        Assert.Equal((2, "dup1062: Standard input is closed.\n"), (shell.ExitCode, shell.StandardError));
    }

    [SkippableTheory, EachServer]
    public async Task A_database_without_tables(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        var run = await ToolRun.StartAsync("doctor", "--connection", database.ConnectionString);

        Assert.Contains("No table was seen.", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("sees no table in", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diagnose")]
    [InlineData("diagnose some text")]
    [InlineData("diagnose --error x --format html")]
    [InlineData("diagnose --error")]
    [InlineData("doctor --format 1")]
    [InlineData("doctor more")]
    public async Task Wrong_usage(string arguments) => await AssertRefusedAsync("--help'", arguments.Split(' '));

    private static Task AssertRefusedAsync(string message, string[] arguments) => AssertRefusedAsync(message, PipeSource.Null, arguments);

    private static async Task AssertRefusedAsync(string message, PipeSource input, string[] arguments)
    {
        var run = await ToolRun.StartAsync(input, arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, run.Error, StringComparison.Ordinal);
    }
}
