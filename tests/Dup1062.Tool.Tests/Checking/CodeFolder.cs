using Dup1062.Tool.Checking;

namespace Dup1062.Tool.Tests.Checking;

/// <summary>A folder with code to check, outside the repository.</summary>
internal sealed class CodeFolder : IDisposable
{
    public const string Schema = "CREATE TABLE coupons (code VARCHAR(32) NOT NULL PRIMARY KEY, percent TINYINT NOT NULL);";

    /// <summary>An INSERT that can collide, in line 6.</summary>
    public const string Insert = """
        using MySqlConnector;
        public static class Coupons
        {
            public static void Add(MySqlConnection connection)
            {
                new MySqlCommand("INSERT INTO coupons (code, percent) VALUES (@code, 10)", connection).ExecuteNonQuery();
            }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dup1062-check-");

    public string Root => _folder.FullName;

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public CodeFolder Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
        return this;
    }

    public CodeFolder WriteShop() => Write("schema.sql", Schema).Write("Coupons.cs", Insert);

    /// <summary>Checks it in this process; without a project that needs no MSBuild and is quick.</summary>
    public Task<CheckResult> CheckAsync(bool fix = false, bool force = false, SeverityThreshold severity = SeverityThreshold.Info, params string[] schema) =>
        CheckRun.RunAsync(new CheckRequest(Root, schema, ReportFormat.Text, null, fix, force, severity, Restore: false), CancellationToken.None);

    public void Dispose() => _folder.Delete(recursive: true);
}
