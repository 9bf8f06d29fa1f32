using System.Text.Json;

namespace Dup1062.Package.Tests.Running;

/// <summary>A folder outside the repository with a project that installs the packed file.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dup1062-consumer-");
    private readonly string _globalPackages;

    public Consumer(PackedPackage package)
    {
        _globalPackages = package.GlobalPackages;
        // No <clear/>: the machine's own feeds serve the other packages.
        Write("nuget.config", $"""
            <configuration><packageSources><add key="packed" value="{package.Feed}" /></packageSources></configuration>
            """);
        // The repository's versions are known to restore together.
        Write("Directory.Packages.props", $"""
            <Project>
              <Import Project="{Repository.PathOf("Directory.Packages.props")}" />
              <ItemGroup><PackageVersion Include="Dup1062.Analyzers" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        Write("Directory.Build.props", """
            <Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>
            """);
    }

    public string PathOf(string relative) => Path.Combine(_folder.FullName, relative);

    public Consumer Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
        return this;
    }

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>A class library with the package, one driver, and whatever else <paramref name="content"/> says.</summary>
    public Consumer WriteProject(string content = "", string driver = "MySqlConnector", string frameworks = "net10.0", string name = "Shop/Shop.csproj") =>
        Write(name, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>{frameworks}</TargetFrameworks></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Dup1062.Analyzers" PrivateAssets="all" />
                <PackageReference Include="{driver}" />
              </ItemGroup>
              {content}
            </Project>
            """);

    public Task<Output> RunAsync(params string[] arguments) =>
        DotNet.RunAsync(_folder.FullName, _globalPackages, arguments);

    public async Task<Build> BuildAsync(params string[] arguments) =>
        Build.Read(await RunAsync(["build", "Shop", "-v:q", "--nologo", "-clp:NoSummary", .. arguments]), _folder.FullName);

    /// <summary>The additional files that the compiler gets, by path relative to the project, with their Dup1062Schema metadata.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SchemaFilesAsync(params string[] arguments)
    {
        var items = await ItemsAsync("AdditionalFiles", arguments);
        return items.ToDictionary(
            item => Path.GetRelativePath(PathOf("Shop"), item.GetProperty("FullPath").GetString()!),
            item => item.TryGetProperty("Dup1062Schema", out var origin) ? origin.GetString()! : "");
    }

    public async Task<IReadOnlyList<JsonElement>> ItemsAsync(string type, params string[] arguments)
    {
        (await RunAsync("restore", "Shop", "-v:q")).Succeeded();
        var output = (await RunAsync(["msbuild", "Shop", "-p:TargetFramework=net10.0", $"-getItem:{type}", .. arguments])).Succeeded();
        return [.. JsonDocument.Parse(output.Text).RootElement.GetProperty("Items").GetProperty(type).EnumerateArray()];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
