using Dup1062.Package.Tests.Running;

namespace Dup1062.Package.Tests;

/// <summary>Which .sql files reach the compiler. Asked of the evaluated project, as a design-time build does.</summary>
public sealed class SchemaItemTests(PackedPackage package) : IClassFixture<PackedPackage>, IDisposable
{
    private readonly Consumer _consumer = package.NewConsumer();

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task Scripts_below_the_project_are_found()
    {
        _consumer.WriteProject().Write("Shop/schema.sql", "").Write("Shop/db/V1__init.SQL", "").Write("elsewhere.sql", "");

        Assert.Equal(
            new Dictionary<string, string> { ["schema.sql"] = "found", ["db/V1__init.SQL"] = "found" },
            await _consumer.SchemaFilesAsync());
    }

    [Fact]
    public async Task Build_output_foreign_packages_and_what_is_excluded_are_not_found()
    {
        _consumer
            .WriteProject("""
                <PropertyGroup><Dup1062SchemaExclude>seed/**</Dup1062SchemaExclude></PropertyGroup>
                <ItemGroup><Dup1062SchemaExclude Include="legacy/*.sql" /></ItemGroup>
                """)
            .Write("Shop/bin/Debug/net10.0/schema.sql", "")
            .Write("Shop/obj/schema.sql", "")
            .Write("Shop/Plugins/bin/schema.sql", "")
            .Write("Shop/Plugins/obj/schema.sql", "")
            .Write("Shop/node_modules/knex/schema.sql", "")
            .Write("Shop/web/node_modules/knex/schema.sql", "")
            .Write("Shop/.git/schema.sql", "")
            .Write("Shop/seed/2024/rows.sql", "")
            .Write("Shop/legacy/oracle.sql", "")
            .Write("Shop/schema.sql", "");

        Assert.Equal(new Dictionary<string, string> { ["schema.sql"] = "found" }, await _consumer.SchemaFilesAsync());
    }

    [Fact]
    public async Task Finding_scripts_can_be_switched_off()
    {
        _consumer
            .WriteProject("""
                <PropertyGroup><Dup1062AutoSchema>false</Dup1062AutoSchema></PropertyGroup>
                <ItemGroup><Dup1062Schema Include="schema.sql" /></ItemGroup>
                """)
            .Write("Shop/schema.sql", "").Write("Shop/other.sql", "");

        Assert.Equal(new Dictionary<string, string> { ["schema.sql"] = "declared" }, await _consumer.SchemaFilesAsync());
    }

    [Fact]
    public async Task Scripts_found_need_no_default_items()
    {
        _consumer
            .WriteProject("<PropertyGroup><EnableDefaultItems>false</EnableDefaultItems></PropertyGroup>")
            .Write("Shop/schema.sql", "");

        Assert.Equal(new Dictionary<string, string> { ["schema.sql"] = "found" }, await _consumer.SchemaFilesAsync());
    }

    [Fact]
    public async Task A_declared_script_may_be_outside_the_project_and_counts_once()
    {
        _consumer
            .WriteProject("""
                <ItemGroup>
                  <Dup1062Schema Include="../db/*.sql" />
                  <Dup1062Schema Include="../db/shop.sql;own.sql;./own.sql" />
                </ItemGroup>
                """)
            .Write("db/shop.sql", "").Write("db/audit.sql", "").Write("Shop/own.sql", "");

        Assert.Equal(
            new Dictionary<string, string> { ["../db/audit.sql"] = "declared", ["../db/shop.sql"] = "declared", ["own.sql"] = "declared" },
            await _consumer.SchemaFilesAsync());
    }

    [Fact]
    public async Task A_file_that_is_an_additional_file_already_stays_as_it_is()
    {
        _consumer
            .WriteProject("""
                <ItemGroup>
                  <AdditionalFiles Include="schema.sql" />
                  <AdditionalFiles Include="$(MSBuildProjectDirectory)/db/shop.sql" />
                  <Dup1062Schema Include="schema.sql" />
                </ItemGroup>
                """)
            .Write("Shop/schema.sql", "").Write("Shop/db/shop.sql", "");

        Assert.Equal(
            new Dictionary<string, string> { ["schema.sql"] = "", ["db/shop.sql"] = "" },
            await _consumer.SchemaFilesAsync());
    }

    [Fact]
    public async Task The_package_may_come_from_Directory_Build_props()
    {
        _consumer
            .Write("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <NuGetAudit>false</NuGetAudit>
                    <Dup1062SchemaExclude>seed/**</Dup1062SchemaExclude>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Dup1062.Analyzers" PrivateAssets="all" />
                    <Dup1062Schema Include="$(MSBuildThisFileDirectory)shared.sql" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Shop/Shop.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                </Project>
                """)
            .Write("shared.sql", "").Write("Shop/schema.sql", "").Write("Shop/seed/rows.sql", "");

        Assert.Equal(
            new Dictionary<string, string> { ["../shared.sql"] = "declared", ["schema.sql"] = "found" },
            await _consumer.SchemaFilesAsync());
    }

    [Fact]
    public async Task A_project_that_gets_the_package_through_another_one_has_its_scripts_found_too()
    {
        _consumer
            .WriteProject(name: "Library/Library.csproj")
            .Write("Library/Library.csproj", _consumer.Read("Library/Library.csproj").Replace(" PrivateAssets=\"all\"", " IncludeAssets=\"all\" PrivateAssets=\"none\""))
            .Write("Shop/Shop.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>
                </Project>
                """)
            .Write("Shop/schema.sql", "");

        Assert.Equal(new Dictionary<string, string> { ["schema.sql"] = "found" }, await _consumer.SchemaFilesAsync());
    }

    [Fact]
    public async Task Thousands_of_scripts_are_found()
    {
        _consumer.WriteProject();
        for (var i = 0; i < 5000; i++) _consumer.Write($"Shop/migrations/V{i}__step.sql", "");

        Assert.Equal(5000, (await _consumer.SchemaFilesAsync()).Count);
    }

    [Fact]
    public async Task A_design_time_build_gives_an_IDE_the_analyzers_the_scripts_and_where_they_come_from()
    {
        _consumer
            .WriteProject("""<ItemGroup><Dup1062Schema Include="declared.sql" /></ItemGroup>""")
            .Write("Shop/declared.sql", "").Write("Shop/found.sql", "").Write("Shop/Empty.cs", "");

        var arguments = (await _consumer.ItemsAsync("CscCommandLineArgs", "-t:Compile",
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"))
            .Select(item => item.GetProperty("Identity").GetString()!).ToList();

        Assert.Contains(arguments, a => a.EndsWith("Dup1062.Analyzers.dll", StringComparison.Ordinal));
        Assert.Contains("/additionalfile:found.sql", arguments);
        Assert.Equal(
            $"""
            [{_consumer.PathOf("Shop/declared.sql")}]
            build_metadata.AdditionalFiles.Dup1062Schema = declared

            [{_consumer.PathOf("Shop/found.sql")}]
            build_metadata.AdditionalFiles.Dup1062Schema = found
            """,
            SchemaSections(_consumer.Read("Shop/obj/Debug/net10.0/Shop.GeneratedMSBuildEditorConfig.editorconfig")));
    }

    private static string SchemaSections(string config) => config[config.IndexOf('[', StringComparison.Ordinal)..].Trim();
}
