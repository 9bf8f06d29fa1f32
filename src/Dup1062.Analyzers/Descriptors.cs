using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers;

/// <summary>The rules. One file per id range.</summary>
internal static partial class Descriptors
{
    /// <summary>Where a rule's page is.</summary>
    public static string HelpLink(string id) => $"https://github.com/dup1062/dup1062/blob/main/src/Dup1062.Analyzers/docs/{id}.md";

    private static DiagnosticDescriptor Rule(
        string id,
        string title,
        RuleCategory category,
        DiagnosticSeverity severity,
        string message,
        string description,
        params string[] customTags) =>
        new(id, title, message, category.ToString(), severity, isEnabledByDefault: true, description, HelpLink(id), customTags);
}
