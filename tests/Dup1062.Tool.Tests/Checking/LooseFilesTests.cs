using Dup1062.Tool.Checking;
using Dup1062.Tool.Checking.Loading;
using Microsoft.CodeAnalysis;

namespace Dup1062.Tool.Tests.Checking;

/// <summary>Code that is read without MSBuild.</summary>
public sealed class LooseFilesTests : IDisposable
{
    private readonly CodeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("MySqlConnector")]
    [InlineData("MySql.Data.MySqlClient")]
    public async Task An_insert_that_can_collide_is_found_with_either_driver(string driver)
    {
        _folder.WriteShop().Write("Coupons.cs", CodeFolder.Insert.Replace("using MySqlConnector", $"using {driver}", StringComparison.Ordinal));

        var result = await _folder.CheckAsync();

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("DUP1001", 6, 39, _folder.PathOf("Coupons.cs")), (finding.Rule.Id, finding.Line, finding.Column, finding.Path));
        var project = Assert.Single(result.Projects);
        Assert.Equal((LoadedBy.Files, true, 1), (project.Project.LoadedBy, project.IsWhole, project.Findings.FileCount));
    }

    [Theory]
    [InlineData("obj/schema.sql")]
    [InlineData("src/bin/schema.sql")]
    [InlineData("web/node_modules/knex/schema.sql")]
    [InlineData(".hidden/schema.sql")]
    public async Task Scripts_where_the_package_would_not_look_do_not_count(string path)
    {
        _folder.Write(path, CodeFolder.Schema).Write("Coupons.cs", CodeFolder.Insert);

        Assert.Equal(["DUP1901"], Ids(await _folder.CheckAsync()));
        Assert.Equal(["DUP1001"], Ids(await _folder.CheckAsync(schema: _folder.PathOf(path))));
    }

    [Fact]
    public async Task A_named_schema_that_cannot_be_read_is_reported_and_a_found_one_is_not()
    {
        const string unreadable = "CREATE TABLE coupons (code VARCHAR(32) NOT NULL PRIMARY KEY,,, percent);";
        _folder.Write("found.sql", unreadable).Write("named [1].txt", unreadable).Write("Coupons.cs", CodeFolder.Insert);

        Assert.DoesNotContain("DUP1902", Ids(await _folder.CheckAsync()));
        var named = await _folder.CheckAsync(schema: _folder.PathOf("named [1].txt"));
        Assert.Equal(_folder.PathOf("named [1].txt"), Assert.Single(named.Findings, finding => finding.Rule.Id == "DUP1902").Path);
    }

    [Theory]
    [InlineData(".editorconfig", "[*.cs]\ndotnet_diagnostic.DUP1001.severity = none", null)]
    [InlineData(".editorconfig", "[*.cs]\ndotnet_diagnostic.DUP1001.severity = error", DiagnosticSeverity.Error)]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.DUP1001.severity = suggestion", DiagnosticSeverity.Info)]
    [InlineData(".editorconfig", "[*.cs]\ndup1062.keys = declared", null)]
    public async Task Options_are_honoured(string file, string text, DiagnosticSeverity? severity)
    {
        _folder.WriteShop().Write(file, text);

        Assert.Equal(severity, (await _folder.CheckAsync()).Findings.SingleOrDefault()?.Severity);
    }

    [Theory]
    [InlineData("Info", 2, 0)]
    [InlineData("Warning", 1, 1)]
    public async Task The_severity_decides_what_is_shown_and_counted(string severity, int shown, int below)
    {
        _folder.WriteShop().Write("Errors.cs", "static class Errors { static bool Is(MySqlConnector.MySqlException e) => e.Number == 1062; }");

        var result = await _folder.CheckAsync(severity: Enum.Parse<SeverityThreshold>(severity));

        Assert.Equal((shown, below, 1), (result.Findings.Count, result.Below, result.ExitCode));
    }

    [Theory]
    [InlineData("class A { }", 0)]
    [InlineData("using Unknown.Library; class A { Thing thing; }", 2)]
    public async Task Finding_nothing_in_code_that_is_understood_in_part_is_no_success(string code, int exitCode)
    {
        _folder.Write("A.cs", code);

        Assert.Equal(exitCode, (await _folder.CheckAsync()).ExitCode);
    }

    [Fact]
    public async Task Code_without_using_directives_gets_those_of_the_SDK()
    {
        _folder.Write("A.cs", "class A : IDisposable { List<Task> _tasks = []; public void Dispose() { } }");

        Assert.Equal(0, (await _folder.CheckAsync()).ExitCode);
    }

    private static IEnumerable<string> Ids(CheckResult result) => result.Findings.Select(finding => finding.Rule.Id);
}
