using System.Text.Json;
using Dup1062.Tool.Tests.Checking;

namespace Dup1062.Tool.Tests.Packaging;

/// <summary>The installed tool over projects that MSBuild loads, or fails to load.</summary>
public sealed class PackedCheckTests(PackedTool tool) : IClassFixture<PackedTool>, IDisposable
{
    private readonly CodeFolder _folder = new CodeFolder()
        .Write("Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>")
        .Write("Directory.Packages.props", $"""<Project><Import Project="{Path.Combine(PackedTool.RepositoryRoot, "Directory.Packages.props")}" /></Project>""");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Storefront_has_the_same_findings_loaded_by_MSBuild_and_file_by_file()
    {
        CopyStorefront();
        var files = await CheckAsync(_folder.PathOf("Storefront"));
        _folder.Write("Storefront/Storefront.csproj", Project("net10.0", "Dapper", "MySqlConnector", "Pomelo.EntityFrameworkCore.MySql")
            .Replace("<TargetFrameworks>", "<ImplicitUsings>enable</ImplicitUsings><OutputType>Exe</OutputType><TargetFrameworks>", StringComparison.Ordinal));

        var loaded = await CheckAsync(_folder.PathOf("Storefront"));

        Assert.Equal(("files", "msbuild"), (LoadedBy(files), LoadedBy(loaded)));
        Assert.NotEmpty(Findings(loaded));
        Assert.Equal(Findings(loaded), Findings(files));
    }

    [Fact]
    public async Task A_solution_of_a_project_with_two_frameworks_is_mended_once()
    {
        _folder.WriteShop()
            .Write("Shop/Shop.csproj", Project("net10.0;netstandard2.0", "MySqlConnector")).Write("Shop/Coupons.cs", CodeFolder.Insert)
            .Write("Shop.slnx", """<Solution><Project Path="Shop/Shop.csproj" /></Solution>""");
        var solution = _folder.PathOf("Shop.slnx");

        var before = await CheckAsync(solution, "--schema", _folder.PathOf("schema.sql"));
        var obj = GeneratedFiles();
        var after = await CheckAsync(solution, "--schema", _folder.PathOf("schema.sql"), "--fix");

        Assert.Equal(["Shop/Coupons.cs:6 DUP1001"], Findings(before));
        Assert.Equal(["msbuild", "msbuild"], before.GetProperty("projects").EnumerateArray().Select(project => project.GetProperty("loadedBy").GetString()));
        Assert.Empty(Findings(after));
        Assert.Equal(CodeFolder.Insert.Replace("10)\"", "10) ON DUPLICATE KEY UPDATE code = code\"", StringComparison.Ordinal), await File.ReadAllTextAsync(_folder.PathOf("Shop/Coupons.cs")));
        Assert.Equal(obj, GeneratedFiles());
    }

    [Fact]
    public async Task Projects_that_do_not_load_are_checked_all_the_same()
    {
        (string Name, string Project, string LoadedBy)[] projects =
        [
            ("cut", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>", "files"),
            ("gone", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include=\"MySqlConnector\" Version=\"999.0.0\" /></ItemGroup></Project>", "msbuildInPart"),
            ("old", "<Project ToolsVersion=\"4.0\" xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\"><PropertyGroup><TargetFrameworkVersion>v4.5.1</TargetFrameworkVersion><OutputType>Library</OutputType></PropertyGroup><ItemGroup><Compile Include=\"Coupons.cs\" /></ItemGroup><Import Project=\"$(MSBuildToolsPath)\\Microsoft.CSharp.targets\" /></Project>", "files"),
            ("sdk", "<Project Sdk=\"No.Such.Sdk/1.0.0\" />", "files"),
        ];
        foreach (var (name, project, _) in projects) _folder.Write($"{name}/{name}.csproj", project).Write($"{name}/schema.sql", CodeFolder.Schema).Write($"{name}/Coupons.cs", CodeFolder.Insert);

        var result = await CheckAsync(_folder.Root);

        Assert.Equal(projects.Select(project => $"{project.Name}/Coupons.cs:6 DUP1001"), Findings(result));
        Assert.Equal(projects.Select(project => (project.Name, project.LoadedBy)), result.GetProperty("projects").EnumerateArray()
            .Select(project => (Path.GetFileNameWithoutExtension(project.GetProperty("path").GetString()!), project.GetProperty("loadedBy").GetString()!)));
    }

    private async Task<JsonElement> CheckAsync(string path, params string[] arguments)
    {
        var run = await tool.RunAsync(["check", path, "--format", "json", .. arguments]);
        Assert.True(run.ExitCode < 2, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static string LoadedBy(JsonElement result) => result.GetProperty("projects")[0].GetProperty("loadedBy").GetString()!;

    private static IEnumerable<string> Findings(JsonElement result) => result.GetProperty("findings").EnumerateArray()
        .Select(finding => $"{finding.GetProperty("file")}:{finding.GetProperty("line")} {finding.GetProperty("rule")}");

    /// <summary>What a build would look at to see whether it has anything to do.</summary>
    private List<string> GeneratedFiles() =>
        [.. Directory.GetFiles(_folder.PathOf("Shop/obj"), "*.editorconfig", SearchOption.AllDirectories).Select(File.ReadAllText)];

    private static string Project(string frameworks, params string[] packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFrameworks>{frameworks}</TargetFrameworks><LangVersion>latest</LangVersion><Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup>{string.Concat(packages.Select(package => $"""<PackageReference Include="{package}" />"""))}</ItemGroup>
        </Project>
        """;

    private void CopyStorefront()
    {
        var source = Path.Combine(PackedTool.RepositoryRoot, "tests", "samples", "Storefront");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cs" or ".sql"))
        {
            var relative = Path.GetRelativePath(source, file);
            if (!relative.StartsWith("obj", StringComparison.Ordinal) && !relative.StartsWith("bin", StringComparison.Ordinal)) _folder.Write($"Storefront/{relative}", File.ReadAllText(file));
        }
    }
}
