using static System.FormattableString;

namespace Dup1062.Benchmarks;

/// <summary>
/// A project with 10,000 scripts and 1.5 GB of rows in them: built without the package and with it, nothing changed, one class changed, one script changed,
/// all scripts new; asked for by an IDE; and beside it <c>grep -c</c> over the scripts. Medians, but for what takes long.
/// </summary>
internal static class ScriptShares
{
    private const int Rounds = 5;
    private static readonly string[] DesignTime = ["-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"];

    /// <summary>Measures, and prints.</summary>
    /// <param name="scripts">How many scripts.</param>
    /// <param name="megabytes">How much they have together.</param>
    public static void Print(int scripts = 10_000, int megabytes = 1536)
    {
        using var project = new ScriptProject(scripts, megabytes * 1024L * 1024);
        var grep = Median(Rounds, project.Grep);
        Console.WriteLine(Invariant($"grep -c over {scripts} scripts of {megabytes} MB: {grep:0} ms"));

        var (bare, bareClass, bareAsked) = (Build(project, false), Build(project, false, project.ChangeClass), Build(project, false, arguments: DesignTime));
        var first = project.Build(withPackage: true);
        var (same, sameClass, asked) = (Build(project, true), Build(project, true, project.ChangeClass), Build(project, true, arguments: DesignTime));
        Console.WriteLine(Invariant($"without the package: unchanged {bare:0} ms, class changed {bareClass:0} ms, design time {bareAsked:0} ms"));
        Console.WriteLine(Invariant($"schema unchanged: unchanged {same:0} ms ({same - bare:+0;-0}), class changed {sameClass:0} ms ({sameClass - bareClass:+0;-0}), design time {asked:0} ms ({asked - bareAsked:+0;-0})"));

        var one = Build(project, true, project.ChangeScript);
        var rows = Build(project, true, project.ChangeRows);
        var all = Build(project, true, project.TouchScripts, rounds: 3);
        var allAsked = Build(project, true, project.TouchScripts, rounds: 3, DesignTime);
        Console.WriteLine(Invariant($"one script's DDL changed {one:0} ms, one script's rows {rows:0} ms"));
        Console.WriteLine(Invariant($"all scripts to read: build {all:0} ms ({(all - bare) / grep:0.0} times grep on top of a build without the package), design time {allAsked:0} ms ({(allAsked - bareAsked) / grep:0.0} times); the very first build {first:0} ms"));
        Console.WriteLine(Invariant($"compiler's peak memory: {project.CompilerPeak(withPackage: false):0} MB without the package, {project.CompilerPeak(withPackage: true):0} MB with the scripts reduced"));

        project.DropRows();
        Console.WriteLine(Invariant($"… and {project.CompilerPeak(withPackage: true):0} MB where the scripts have no rows"));
    }

    private static double Build(ScriptProject project, bool withPackage, Action? change = null, int rounds = Rounds, params string[] arguments)
    {
        project.Build(withPackage, arguments);
        return Median(rounds, () =>
        {
            change?.Invoke();
            return project.Build(withPackage, arguments);
        });
    }

    private static double Median(int rounds, Func<double> measure) => Enumerable.Range(0, rounds).Select(_ => measure()).Order().ElementAt(rounds / 2);
}
