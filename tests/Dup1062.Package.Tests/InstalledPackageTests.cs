using Dup1062.Package.Tests.Running;

namespace Dup1062.Package.Tests;

/// <summary>The packed file in a fresh project outside the repository.</summary>
public sealed class InstalledPackageTests(PackedPackage package) : IClassFixture<PackedPackage>, IDisposable
{
    private const string Schema = """
        CREATE TABLE coupons (code VARCHAR(32) NOT NULL PRIMARY KEY, percent TINYINT NOT NULL);
        """;

    private readonly Consumer _consumer = package.NewConsumer();

    public void Dispose() => _consumer.Dispose();

    [Theory]
    [InlineData("MySqlConnector", "MySqlConnector")]
    [InlineData("MySql.Data", "MySql.Data.MySqlClient")]
    public async Task Warns_of_the_insert_that_can_collide(string driver, string @namespace)
    {
        _consumer.WriteProject(driver: driver).Write("Shop/schema.sql", Schema).Write("Shop/Coupons.cs", Code(@namespace));

        var build = (await _consumer.BuildAsync()).Succeeded();

        var finding = Assert.Single(build.Findings);
        Assert.Equal(("Shop/Coupons.cs", 6, "DUP1001", "warning"), (finding.File, finding.Line, finding.Rule, finding.Severity));
        Assert.Contains("PRIMARY", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warns_in_every_target_framework()
    {
        _consumer.WriteProject(frameworks: "net10.0;net472;netstandard2.0").Write("Shop/schema.sql", Schema).Write("Shop/Coupons.cs", Code());

        var build = (await _consumer.BuildAsync()).Succeeded();

        Assert.Equal(["net10.0", "net472", "netstandard2.0"], build.Findings.Select(f => f.Framework).Order());
    }

    [Fact]
    public async Task Finds_the_scripts_of_a_project_from_before_the_SDK()
    {
        // The SDK's MSBuild resolves no packages for such a project, as Visual Studio does, but it imports their targets.
        var packages = package.GlobalPackages;
        _consumer.Write("Shop/schema.sql", Schema).Write("Shop/Coupons.cs", Code()).Write("Shop/Shop.csproj", $"""
            <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <Import Project="$(MSBuildExtensionsPath)/$(MSBuildToolsVersion)/Microsoft.Common.props" />
              <PropertyGroup>
                <OutputType>Library</OutputType>
                <AssemblyName>Shop</AssemblyName>
                <OutputPath>bin/Debug/</OutputPath>
                <TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>
                <LangVersion>latest</LangVersion>
                <RestoreProjectStyle>PackageReference</RestoreProjectStyle>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Dup1062.Analyzers" />
                <PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies" VersionOverride="1.0.3" />
                <PackageReference Include="MySqlConnector" />
                <Analyzer Include="{packages}/dup1062.analyzers/1.0.0/analyzers/dotnet/cs/*.dll" />
                <Reference Include="System" />
                <Reference Include="System.Data" />
                <Reference Include="{packages}/mysqlconnector/*/lib/net471/MySqlConnector.dll" />
                <Compile Include="Coupons.cs" />
              </ItemGroup>
              <Import Project="$(MSBuildToolsPath)/Microsoft.CSharp.targets" />
            </Project>
            """);

        var build = (await _consumer.BuildAsync()).Succeeded();

        Assert.Equal("DUP1001", Assert.Single(build.Findings).Rule);
    }

    [Fact]
    public async Task Warnings_as_errors_fail_the_build()
    {
        _consumer.WriteProject().Write("Shop/schema.sql", Schema).Write("Shop/Coupons.cs", Code());

        var build = await _consumer.BuildAsync("-warnaserror");

        Assert.NotEqual(0, build.Output.ExitCode);
        Assert.Equal(("DUP1001", "error"), Assert.Single(build.Findings.Select(f => (f.Rule, f.Severity))));
    }

    [Fact]
    public async Task Without_the_schema_there_is_no_warning()
    {
        _consumer.WriteProject().Write("Shop/schema.sql", Schema).Write("Shop/Coupons.cs", Code());

        var build = (await _consumer.BuildAsync("-p:Dup1062AutoSchema=false")).Succeeded();

        Assert.Empty(build.Findings);
    }

    [Fact]
    public async Task A_declared_schema_elsewhere_counts()
    {
        _consumer
            .WriteProject("""<ItemGroup><Dup1062Schema Include="../db/schema.sql" /></ItemGroup>""")
            .Write("db/schema.sql", Schema)
            .Write("Shop/Coupons.cs", Code());

        var build = (await _consumer.BuildAsync()).Succeeded();

        Assert.Equal("DUP1001", Assert.Single(build.Findings).Rule);
    }

    [Fact]
    public async Task A_declared_script_that_cannot_be_read_is_reported_and_a_found_one_is_not()
    {
        const string Unreadable = "CREATE TABLE coupons (code VARCHAR(32) NOT NULL PRIMARY KEY,,, percent);";
        _consumer
            .WriteProject("""<ItemGroup><Dup1062Schema Include="declared.sql" /></ItemGroup>""")
            .Write("Shop/declared.sql", Unreadable)
            .Write("Shop/found.sql", Unreadable)
            .Write("Shop/Coupons.cs", Code());

        var build = (await _consumer.BuildAsync()).Succeeded();

        Assert.Equal(["Shop/declared.sql"], build.Findings.Where(f => f.Rule == "DUP1902").Select(f => f.File));
    }

    [Fact]
    public async Task Disabled_it_leaves_neither_analyzer_nor_additional_file()
    {
        _consumer.WriteProject("<PropertyGroup><Dup1062Enabled>false</Dup1062Enabled></PropertyGroup>").Write("Shop/schema.sql", Schema);

        var analyzers = await _consumer.ItemsAsync("Analyzer", "-t:ResolveLockFileAnalyzers");

        Assert.DoesNotContain(analyzers, item => item.GetProperty("Filename").GetString()!.StartsWith("Dup1062", StringComparison.Ordinal));
        Assert.NotEmpty(analyzers);
        Assert.Empty(await _consumer.SchemaFilesAsync());
    }

    [Fact]
    public async Task Enabled_it_gives_the_compiler_three_assemblies()
    {
        var analyzers = await _consumer.WriteProject().ItemsAsync("Analyzer", "-t:ResolveLockFileAnalyzers");

        Assert.Equal(
            ["Dup1062.Analyzers", "Dup1062.Analyzers.CodeFixes", "Dup1062.MySql"],
            analyzers.Select(item => item.GetProperty("Filename").GetString()!)
                .Where(name => name.StartsWith("Dup1062", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("off", "")]
    [InlineData("Strict", "DUP1901")]
    public async Task The_mode_sets_the_severities(string mode, string expected)
    {
        _consumer
            .WriteProject($"<PropertyGroup><Dup1062Mode>{mode}</Dup1062Mode></PropertyGroup>")
            .Write("Shop/schema.sql", mode == "off" ? Schema : "")
            .Write("Shop/Coupons.cs", Code());

        var build = (await _consumer.BuildAsync()).Succeeded();

        Assert.Equal(expected, string.Join(' ', build.Findings.Select(f => f.Rule)));
    }

    [Fact]
    public async Task A_mode_that_does_not_exist_is_reported()
    {
        _consumer.WriteProject("<PropertyGroup><Dup1062Mode>strickt</Dup1062Mode></PropertyGroup>");

        var build = (await _consumer.BuildAsync()).Succeeded();

        Assert.Contains("Dup1062Mode is 'strickt'", build.Output.Text, StringComparison.Ordinal);
    }

    private static string Code(string @namespace = "MySqlConnector") => $$"""
        using {{@namespace}};
        public static class Coupons
        {
            public static void Add(MySqlConnection connection)
            {
                var insert = new MySqlCommand("INSERT INTO coupons (code, percent) VALUES (@code, 10)", connection);
                insert.ExecuteNonQuery();
            }
        }
        """;
}
