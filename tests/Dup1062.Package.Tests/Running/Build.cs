using System.Text.RegularExpressions;

namespace Dup1062.Package.Tests.Running;

/// <summary>A build, and what our rules found in it.</summary>
internal sealed partial record Build(Output Output, IReadOnlyList<Finding> Findings)
{
    public Build Succeeded()
    {
        Output.Succeeded();
        return this;
    }

    public static Build Read(Output output, string folder) =>
        new(output,
        [
            .. Line().Matches(output.Text).Select(m => new Finding(
                Path.GetRelativePath(folder, m.Groups["file"].Value),
                int.Parse(m.Groups["line"].Value, null),
                m.Groups["rule"].Value,
                m.Groups["severity"].Value,
                m.Groups["message"].Value,
                m.Groups["framework"].Value)).Distinct()
        ]);

    [GeneratedRegex(@"^(?<file>/.+?|[A-Z]:\\.+?)\((?<line>\d+),\d+\): (?<severity>warning|error) (?<rule>DUP\d{4}): (?<message>.*) \[[^]]*?(::TargetFramework=(?<framework>[^]]+))?\]$", RegexOptions.Multiline)]
    private static partial Regex Line();
}

/// <summary>One diagnostic of a build, at a 1-based line of a file of the consumer; the framework only where there are several.</summary>
internal sealed record Finding(string File, int Line, string Rule, string Severity, string Message, string Framework);
