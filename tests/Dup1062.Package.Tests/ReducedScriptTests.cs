using Dup1062.Package.Tests.Running;

namespace Dup1062.Package.Tests;

/// <summary>The build step that gives the compiler the DDL of scripts, in real builds.</summary>
public sealed class ReducedScriptTests(PackedPackage package) : IClassFixture<PackedPackage>, IDisposable
{
    private const string Reduce = "-p:Dup1062ReduceScripts=true";
    private const string Rows = "INSERT INTO coupons VALUES ('a', 1);\n";
    private const string ReducedFile = "Shop/obj/Debug/net10.0/Shop.csproj.Dup1062.Schema.txt";

    private const string Code = """
        using MySqlConnector;
        public static class Coupons
        {
            public static void Add(MySqlConnection connection)
            {
                new MySqlCommand("INSERT INTO coupons (code, percent) VALUES (@code, 10)", connection).ExecuteNonQuery();
                new MySqlCommand("INSERT INTO gifts (code) VALUES (@code)", connection).ExecuteNonQuery();
            }
        }
        """;

    private readonly Consumer _consumer = package.NewConsumer();

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task Every_finding_is_the_same_and_at_the_same_place()
    {
        _consumer
            .WriteProject("""
                <PropertyGroup><Dup1062Mode>strict</Dup1062Mode></PropertyGroup>
                <ItemGroup><Dup1062Schema Include="../db/declared.ddl" /></ItemGroup>
                """)
            .Write("db/declared.ddl", Rows + Rows + "DROP TABLE a; CREATE TABLE gifts (code VARCHAR(9) PRIMARY KEY,\n  ,);\n")
            .Write("Shop/V1__coupons.sql", Rows + "\nCREATE TABLE coupons (code VARCHAR(32) NOT NULL PRIMARY KEY,\n  percent TINYINT NOT NULL);\n" + Rows)
            .Write("Shop/V2__coupons.sql", Rows + "ALTER TABLE coupons ADD UNIQUE KEY uq (code, percent);\nSET GLOBAL sql_slave_skip_counter = 1;")
            .Write("Shop/ids.sql", Rows + "CREATE TABLE ids (id INT AUTO_INCREMENT PRIMARY KEY, n INT);\nINSERT INTO ids VALUES (1, 1),\n  (2147483647, 2);\n")
            .Write("Shop/postgres/gifts.sql", "CREATE TABLE gifts (code JSONB PRIMARY KEY);\n")
            .Write("Shop/Coupons.cs", Code);

        var whole = (await _consumer.BuildAsync("-p:Dup1062ReduceScripts=false")).Succeeded();
        var reduced = (await _consumer.BuildAsync(Reduce)).Succeeded();

        Assert.Equal(whole.Findings.OrderBy(f => f.File).ThenBy(f => f.Line), reduced.Findings.OrderBy(f => f.File).ThenBy(f => f.Line));
        Assert.Equal(
            ["Shop/Coupons.cs:6 DUP1001", "Shop/V2__coupons.sql:2 DUP1204", "Shop/V2__coupons.sql:3 DUP1205", "Shop/ids.sql:4 DUP1202", "db/declared.ddl:4 DUP1902"],
            reduced.Findings.Select(f => $"{f.File}:{f.Line} {f.Rule}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("INSERT INTO coupons", _consumer.Read(ReducedFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_changed_is_read_and_what_is_gone_no_longer_counts()
    {
        _consumer
            .WriteProject()
            .Write("Shop/coupons.sql", "CREATE TABLE coupons (code VARCHAR(32) PRIMARY KEY, percent INT);\n" + Rows)
            .Write("Shop/gifts.sql", "CREATE TABLE gifts (code VARCHAR(32) PRIMARY KEY);\n" + Rows)
            .Write("Shop/Coupons.cs", Code);

        Assert.Equal("6 7, 2 read", await BuildAsync());

        _consumer.Write("Shop/Coupons.cs", Code + "\n");
        Assert.Equal("6 7, 0 read", await BuildAsync());

        _consumer.Write("Shop/coupons.sql", "CREATE TABLE coupons (code VARCHAR(32), percent INT);\n" + Rows);
        Assert.Equal("7, 1 read", await BuildAsync());

        File.Delete(_consumer.PathOf("Shop/gifts.sql"));
        Assert.Equal(", 0 read", await BuildAsync());
    }

    [Fact]
    public async Task A_design_time_build_gives_an_IDE_the_reduced_scripts()
    {
        _consumer.WriteProject().Write("Shop/found.sql", "CREATE TABLE t (a INT);\n" + Rows).Write("Shop/Empty.cs", "");

        var arguments = (await _consumer.ItemsAsync("CscCommandLineArgs", "-t:Compile", Reduce,
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"))
            .Select(item => item.GetProperty("Identity").GetString()!).ToList();

        Assert.Equal([$"/additionalfile:{_consumer.PathOf(ReducedFile)}"], arguments.Where(a => a.StartsWith("/additionalfile", StringComparison.Ordinal)));
        Assert.Contains("CREATE TABLE t (a INT)", _consumer.Read(ReducedFile), StringComparison.Ordinal);
        Assert.Contains(
            $"[{_consumer.PathOf(ReducedFile)}]\nbuild_metadata.AdditionalFiles.Dup1062Schema = reduced",
            _consumer.Read("Shop/obj/Debug/net10.0/Shop.GeneratedMSBuildEditorConfig.editorconfig").ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_itself_it_takes_big_scripts_and_leaves_those_that_others_named()
    {
        var big = "CREATE TABLE t (a INT);\n" + string.Concat(Enumerable.Repeat(Rows, 40_000));
        _consumer
            .WriteProject("""<ItemGroup><AdditionalFiles Include="generator.sql" /></ItemGroup>""")
            .Write("Shop/small.sql", "").Write("Shop/big.sql", big).Write("Shop/generator.sql", big);

        Assert.Equal(
            new Dictionary<string, string> { ["small.sql"] = "found", ["generator.sql"] = "", [Path.GetRelativePath("Shop", ReducedFile)] = "reduced" },
            await _consumer.SchemaFilesAsync("-t:Dup1062ReduceScripts"));
        Assert.Equal(3, (await _consumer.SchemaFilesAsync("-t:Dup1062ReduceScripts", "-p:Dup1062ReduceScripts=false")).Count);
        Assert.Equal(["generator.sql"], (await _consumer.SchemaFilesAsync("-t:Dup1062ReduceScripts", "-p:Dup1062Enabled=false", Reduce)).Keys);
    }

    [Fact]
    public async Task Frameworks_have_a_file_each_and_Clean_takes_them_away()
    {
        _consumer
            .WriteProject(frameworks: "net10.0;netstandard2.0")
            .Write("Shop/schema.sql", "CREATE TABLE coupons (code VARCHAR(32) PRIMARY KEY, percent INT);\n" + Rows)
            .Write("Shop/Coupons.cs", Code);

        var build = (await _consumer.BuildAsync(Reduce)).Succeeded();
        Assert.Equal(["net10.0", "netstandard2.0"], build.Findings.Select(f => f.Framework).Order());
        Assert.Equal(4, Written().Count());
        (await _consumer.BuildAsync(Reduce)).Succeeded();
        Assert.Equal(4, Written().Count());

        (await _consumer.RunAsync("clean", "Shop", "-v:q")).Succeeded();
        Assert.Empty(Written());

        IEnumerable<string> Written() => Directory.EnumerateFiles(_consumer.PathOf("Shop/obj"), "*Dup1062*", SearchOption.AllDirectories);
    }

    /// <summary>The lines with findings, and how many scripts were read.</summary>
    private async Task<string> BuildAsync()
    {
        var build = (await _consumer.BuildAsync(Reduce, $"-flp:verbosity=detailed;logfile={_consumer.PathOf("build.log")}")).Succeeded();
        return $"{string.Join(' ', build.Findings.Select(f => f.Line))}, {_consumer.Read("build.log").Split(" is read anew.").Length - 1} read";
    }
}
