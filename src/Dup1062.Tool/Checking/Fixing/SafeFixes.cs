using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.CodeFixes.Inserts;
using Dup1062.Analyzers.CodeFixes.Retries;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Tool.Checking.Fixing;

/// <summary>
/// The fixes that nobody has to choose: tests for a duplicate that ask for the right number, retries that leave duplicates out,
/// and "keep the existing row" where a single key can collide. What updates, ignores or locks rows, or needs a handler to be thought out, is for a person.
/// </summary>
internal static class SafeFixes
{
    public static IReadOnlyList<CodeFixProvider> All { get; } = [new CompareNumberFix(), new ExcludeDuplicateFix(), new KeepExistingRowFix()];

    /// <summary>Whether one of them may mend a finding of a rule.</summary>
    public static bool MayMend(string rule) => All.Any(fix => fix.FixableDiagnosticIds.Contains(rule));
}
