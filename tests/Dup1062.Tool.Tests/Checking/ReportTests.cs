using System.Text.Json;
using Dup1062.Tool.Checking;
using Dup1062.Tool.Checking.Analysis;
using Dup1062.Tool.Checking.Reports;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.Tests.Checking;

public sealed class ReportTests : IDisposable
{
    private readonly CodeFolder _folder = new CodeFolder().Write("schema.sql", CodeFolder.Schema).Write("My shop/Coupons ü.cs", CodeFolder.Insert.Replace("new MySql", "/* 😀 */ new MySql", StringComparison.Ordinal));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Text_shows_place_rule_message_source_and_page()
    {
        var text = await WriteAsync(writer =>
        {
            TextReport.Write(_folder.CheckAsync().Result, Terminals.Plain(writer));
            return Task.CompletedTask;
        });

        Assert.Contains("Coupons ü.cs:6:48: warning DUP1001: Plain INSERT into 'coupons' can raise error 1062 on key PRIMARY (code)\n     6 | /* 😀 */ new MySqlCommand(\"INSERT INTO coupons (code", text, StringComparison.Ordinal);
        Assert.Contains($"\n       | {new string(' ', 39)}~~~~~~~\n       = https://github.com/dup1062/dup1062/blob/main/src/Dup1062.Analyzers/docs/DUP1001.md\n", text, StringComparison.Ordinal);
        Assert.Contains("1 finding in 1 file: 1 warning.", text, StringComparison.Ordinal);
        Assert.Contains("read without MSBuild", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public async Task Json_has_the_members_that_the_README_promises()
    {
        var json = await JsonAsync(async writer => await JsonReport.WriteAsync(await _folder.CheckAsync(), writer));

        Assert.Equal(1, json.GetProperty("version").GetInt32());
        var finding = json.GetProperty("findings")[0];
        Assert.Equal("DUP1001 warning My shop/Coupons ü.cs 6 48 6 55", string.Join(' ', ((string[])["rule", "severity", "file", "line", "column", "endLine", "endColumn"]).Select(finding.GetProperty)));
        Assert.Equal(("files", true, 1), (json.GetProperty("projects")[0].GetProperty("loadedBy").GetString(), json.GetProperty("projects")[0].GetProperty("complete").GetBoolean(), json.GetProperty("summary").GetProperty("findings").GetInt32()));
    }

    [Fact]
    public async Task Sarif_names_schema_version_and_every_rule_with_its_page()
    {
        var log = await SarifAsync();

        Assert.Equal(("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json"), (log.GetProperty("version").GetString(), log.GetProperty("$schema").GetString()));
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(Rules.All.Select(rule => rule.Id), rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule =>
        {
            Assert.EndsWith($"/{rule.GetProperty("id").GetString()}.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), (string[])["warning", "note", "error", "none"]);
            Assert.NotEqual("", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        });
    }

    [Fact]
    public async Task Sarif_results_point_into_the_work_tree()
    {
        var run = (await SarifAsync()).GetProperty("runs")[0];

        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var artifact = place.GetProperty("artifactLocation");
        Assert.Equal(("My%20shop/Coupons%20%C3%BC.cs", "SRCROOT"), (artifact.GetProperty("uri").GetString(), artifact.GetProperty("uriBaseId").GetString()));
        var root = new Uri(run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").GetProperty("uri").GetString()!);
        Assert.True(File.Exists(new Uri(root, artifact.GetProperty("uri").GetString()).LocalPath));
        Assert.Equal("6 48 6 55", string.Join(' ', ((string[])["startLine", "startColumn", "endLine", "endColumn"]).Select(place.GetProperty("region").GetProperty)));
        Assert.Equal(result.GetProperty("ruleId").GetString(), run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("100% shop")]
    [InlineData("a%20b")]
    [InlineData("#1 ?x&y [z]")]
    [InlineData("ü 日本 😀")]
    public async Task Sarif_keeps_the_rules_of_the_specification(string name)
    {
        using var folder = new CodeFolder().Write($"{name}/schema.sql", CodeFolder.Schema).Write($"{name}/{name}.cs", CodeFolder.Insert);
        var request = new CheckRequest(folder.PathOf(name), [], ReportFormat.Sarif, null, Fix: false, Force: false, SeverityThreshold.Info, Restore: false);
        var run = (await JsonAsync(async writer => await SarifReport.WriteAsync(await CheckRun.RunAsync(request, CancellationToken.None), writer))).GetProperty("runs")[0];

        string[] levels = ["none", "note", "warning", "error"];
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Matches(@"^\d+\.\d+\.\d+$", driver.GetProperty("semanticVersion").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(rules.Count, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, rule => Assert.True(Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute)));
        var root = run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").GetProperty("uri").GetString()!;
        Assert.EndsWith("/", root, StringComparison.Ordinal);
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Contains(result.GetProperty("level").GetString(), levels);
        Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative) && !uri.Contains('\\'));
        Assert.Equal(folder.PathOf($"{name}/{name}.cs"), new Uri(new Uri(root), uri).LocalPath);
        var (region, context) = (place.GetProperty("region"), place.GetProperty("contextRegion"));
        Assert.True(region.GetProperty("startLine").GetInt32() >= context.GetProperty("startLine").GetInt32() && region.GetProperty("endLine").GetInt32() <= context.GetProperty("endLine").GetInt32());
        Assert.True(region.GetProperty("startColumn").GetInt32() >= 1 && region.GetProperty("endColumn").GetInt32() > region.GetProperty("startColumn").GetInt32());
        Assert.All(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray(), notification => Assert.Contains(notification.GetProperty("level").GetString(), levels));
    }

    [Fact]
    public async Task Fingerprints_tell_findings_apart_and_stay_when_lines_move()
    {
        var path = "My shop/Coupons ü.cs";
        var twice = CodeFolder.Insert.Replace("public static void Add", "public static void Again(MySqlConnection connection)\n    {\n        new MySqlCommand(\"INSERT INTO coupons (code, percent) VALUES (@code, 10)\", connection).ExecuteNonQuery();\n    }\n    public static void Add", StringComparison.Ordinal);
        _folder.Write(path, twice);
        var before = await FingerprintsAsync();

        _folder.Write(path, "// a line more\n" + twice);

        Assert.Equal(before, await FingerprintsAsync());
        Assert.Equal(2, before.Distinct().Count());
    }

    [Fact]
    public async Task Sarif_tells_what_was_understood_only_in_part()
    {
        _folder.Write("Other.cs", "using Unknown.Library;");

        var notifications = (await SarifAsync()).GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray();

        Assert.Contains(notifications, notification => notification.GetProperty("message").GetProperty("text").GetString()!.Contains("'Unknown'", StringComparison.Ordinal));
    }

    private async Task<List<string?>> FingerprintsAsync() =>
        [.. (await SarifAsync()).GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("dup1062/v1").GetString())];

    private Task<JsonElement> SarifAsync() => JsonAsync(async writer => await SarifReport.WriteAsync(await _folder.CheckAsync(), writer));

    private static async Task<JsonElement> JsonAsync(Func<TextWriter, Task> write) => JsonDocument.Parse(await WriteAsync(write)).RootElement;

    private static async Task<string> WriteAsync(Func<TextWriter, Task> write)
    {
        await using var writer = new StringWriter { NewLine = "\n" };
        await write(writer);
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
