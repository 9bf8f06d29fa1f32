using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Tests.Conventions;

/// <summary>The README, the release tracking files and the presets say the same about the rules as the descriptors.</summary>
public class RuleTableTests
{
    [Fact]
    public void The_README_lists_every_rule() =>
        Assert.Equal(
            Rules.All.Select(rule => $"| [{rule.Id}](src/Dup1062.Analyzers/docs/{rule.Id}.md) | {rule.DefaultSeverity} | {rule.Title} |"),
            Rules.ReadLines("README.md").Where(line => line.StartsWith("| [DUP", StringComparison.Ordinal)));

    [Fact]
    public void Release_tracking_lists_every_rule() =>
        Assert.Equal(
            Rules.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity}"),
            Rules.ReadLines("AnalyzerReleases.Shipped.md").Concat(Rules.ReadLines("AnalyzerReleases.Unshipped.md"))
                .Where(line => line.StartsWith("DUP", StringComparison.Ordinal))
                .Select(line => string.Join(" | ", line.Split('|').Take(3).Select(cell => cell.Trim())))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void The_mode_off_switches_every_rule_off() =>
        Assert.Equal(
            Rules.All.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = none"),
            Preset("off"));

    /// <summary>A warning is left alone: one that is given as less at a certain place would be raised there too.</summary>
    [Fact]
    public void The_mode_strict_raises_every_advice_to_a_warning() =>
        Assert.Equal(
            Rules.All.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Info).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = warning"),
            Preset("strict"));

    private static IEnumerable<string> Preset(string mode) =>
        Rules.ReadLines($"src/Dup1062.Analyzers.Package/config/{mode}.globalconfig")
            .Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal));
}
