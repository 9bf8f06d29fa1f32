using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Dup1062.Benchmarks;

/// <summary>A project in a folder of its own with scripts, and with the package or without it.</summary>
internal sealed class ScriptProject : IDisposable
{
    private const string Class = "Shop.cs";

    /// <summary>How an IDE asks for the compiler's arguments.</summary>
    public static readonly string[] DesignTime =
        ["-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=none"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dup1062-scripts-");
    private int _changes;

    public ScriptProject(int scripts, long length)
    {
        ScriptFolder.Write(Scripts, scripts, length);
        Write("nuget.config", $"""<configuration><packageSources><add key="packed" value="{PathOf("feed")}" /></packageSources></configuration>""");
        Write("Directory.Packages.props", $"""
            <Project>
              <Import Project="{Path.Combine(Repository, "Directory.Packages.props")}" />
              <ItemGroup><PackageVersion Include="Dup1062.Analyzers" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        Write("Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
                <BaseIntermediateOutputPath>obj-$(WithPackage)/</BaseIntermediateOutputPath>
                <DefaultItemExcludes>$(DefaultItemExcludes);obj-*/**;packages/**</DefaultItemExcludes>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="MySqlConnector" />
                <PackageReference Include="Dup1062.Analyzers" PrivateAssets="all" Condition="'$(WithPackage)' == 'true'" />
              </ItemGroup>
            </Project>
            """);
        ChangeClass();
        Run("dotnet", "pack", Path.Combine(Repository, "src/Dup1062.Analyzers.Package"), "-c", "Release", "-o", PathOf("feed"), "-v:q", "--nologo");
        foreach (var withPackage in new[] { "false", "true" }) Run("dotnet", "restore", "-v:q", $"-p:WithPackage={withPackage}");
    }

    private static string Repository => typeof(ScriptProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    private string Scripts => PathOf("scripts");

    /// <summary>Builds.</summary>
    public Cost Build(bool withPackage, params string[] arguments) => Run("dotnet", ["build", "--no-restore", "-v:q", "--nologo", "-p:UseSharedCompilation=false", $"-p:WithPackage={(withPackage ? "true" : "false")}", .. arguments]).Cost;

    /// <summary>Looks for one word in all scripts.</summary>
    public Cost Grep() => Run("grep", "-r", "-c", "CREATE TABLE", Scripts).Cost;

    public void ChangeClass() => Write(Class, $$"""
        using MySqlConnector;

        public static class Shop
        {
            public const int Version = {{++_changes}};

            public static void Add(MySqlConnection connection) =>
                new MySqlCommand("INSERT INTO item_7 (code, name) VALUES (@code, @name)", connection).ExecuteNonQuery();
        }

        """);

    public void ChangeScript() => File.AppendAllText(First, $"ALTER TABLE item_0 ADD COLUMN changed_{++_changes} int;\n");

    public void ChangeRows() => File.AppendAllText(First, $"INSERT INTO item_0 (code) VALUES ('changed {++_changes}');\n");

    public void TouchScripts()
    {
        foreach (var script in Directory.EnumerateFiles(Scripts)) File.SetLastWriteTimeUtc(script, DateTime.UtcNow);
    }

    /// <summary>Leaves of the scripts only what is not row data.</summary>
    public void DropRows()
    {
        foreach (var script in Directory.EnumerateFiles(Scripts)) File.WriteAllLines(script, File.ReadLines(script).Where(line => !line.StartsWith("INSERT", StringComparison.Ordinal)).ToList());
    }

    /// <summary>Compiles in a process of its own.</summary>
    /// <returns>The megabytes that it held at most.</returns>
    public double CompilerPeak(bool withPackage)
    {
        var property = $"-p:WithPackage={(withPackage ? "true" : "false")}";
        var json = Run("dotnet", ["msbuild", property, .. DesignTime, "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath"]).Output;
        var root = JsonDocument.Parse(json).RootElement;
        var arguments = root.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => Quoted(item.GetProperty("Identity").GetString()!));
        Write("csc.rsp", string.Join('\n', arguments));
        return Run("dotnet", Path.Combine(root.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll"), "/noconfig", "@csc.rsp").Peak / 1048576d;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string First => Path.Combine(Scripts, "V1__step.sql");

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    private (Cost Cost, long Peak, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = _folder.FullName };
        start.Environment["NUGET_PACKAGES"] = PathOf("packages");
        // So that all processes end, and are counted.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        var processor = ChildTimes.Processor();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(5)) peak = Math.Max(peak, PeakOf(process));
        watch.Stop();
        return process.ExitCode == 0 ? (new Cost(watch.Elapsed.TotalMilliseconds, ChildTimes.Processor() - processor), peak, output.Result) : throw new InvalidOperationException(output.Result);
    }

    private static string Quoted(string argument) => argument.StartsWith('/') && argument.IndexOf(':') is > 0 and var colon && argument.IndexOfAny([' ', ';', ',']) > 0 ? $"{argument[..(colon + 1)]}\"{argument[(colon + 1)..]}\"" : argument;

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
