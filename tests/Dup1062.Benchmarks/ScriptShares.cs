using static System.FormattableString;

namespace Dup1062.Benchmarks;

/// <summary>
/// A project with 10,000 scripts and 1.5 GB of rows in them: built without the package and with it, nothing changed, one class changed, one script changed,
/// all scripts to be read; asked for by an IDE; and beside it <c>grep -c</c> over the scripts. Medians.
/// </summary>
internal static class ScriptShares
{
    private const int Rounds = 3;

    /// <summary>Measures, and prints.</summary>
    /// <param name="scripts">How many scripts.</param>
    /// <param name="megabytes">How much they have together.</param>
    public static void Print(int scripts = 10_000, int megabytes = 1536)
    {
        using var project = new ScriptProject(scripts, megabytes * 1024L * 1024);
        var grep = Median(project.Grep);
        Console.WriteLine(Invariant($"grep -c over {scripts} scripts of {megabytes} MB: {grep}"));

        Compare("nothing changed", Build(project, false), Build(project, true));
        Compare("a class changed", Build(project, false, project.ChangeClass), Build(project, true, project.ChangeClass));
        var bareAsked = Build(project, false, arguments: ScriptProject.DesignTime);
        Compare("design time", bareAsked, Build(project, true, arguments: ScriptProject.DesignTime));
        Compare("a script's rows changed", Build(project, false), Build(project, true, project.ChangeRows));
        Compare("a script's DDL changed", Build(project, false, project.ChangeClass), Build(project, true, project.ChangeScript));

        var read = Compare("all scripts to be read", Build(project, false), Build(project, true, project.TouchScripts));
        Console.WriteLine(Invariant($"  which is {read.Wall / grep.Wall:0.0} times grep, in processor time {read.Processor / grep.Processor:0.0} times"));
        read = Compare("all scripts to be read at design time", bareAsked, Build(project, true, project.TouchScripts, ScriptProject.DesignTime));
        Console.WriteLine(Invariant($"  which is {read.Wall / grep.Wall:0.0} times grep, in processor time {read.Processor / grep.Processor:0.0} times"));

        Console.Write(Invariant($"compiler's peak memory: {project.CompilerPeak(withPackage: false):0} MB without the package, {project.CompilerPeak(withPackage: true):0} MB with it"));
        project.DropRows();
        Console.WriteLine(Invariant($", {project.CompilerPeak(withPackage: true):0} MB where the scripts have no rows"));
    }

    private static Cost Compare(string what, Cost without, Cost with)
    {
        var difference = new Cost(with.Wall - without.Wall, with.Processor - without.Processor);
        Console.WriteLine(Invariant($"{what}: without the package {without}, with it {with}, difference {difference}"));
        return difference;
    }

    private static Cost Build(ScriptProject project, bool withPackage, Action? change = null, params string[] arguments)
    {
        project.Build(withPackage, arguments);
        return Median(() =>
        {
            change?.Invoke();
            return project.Build(withPackage, arguments);
        });
    }

    private static Cost Median(Func<Cost> measure)
    {
        var costs = Enumerable.Range(0, Rounds).Select(_ => measure()).ToList();
        return new Cost(costs.Select(cost => cost.Wall).Order().ElementAt(Rounds / 2), costs.Select(cost => cost.Processor).Order().ElementAt(Rounds / 2));
    }
}

/// <summary>Milliseconds.</summary>
/// <param name="Wall">By the clock.</param>
/// <param name="Processor">Of all processors.</param>
internal readonly record struct Cost(double Wall, double Processor)
{
    public override string ToString() => Invariant($"{Wall:0} ms (processor {Processor:0} ms)");
}
