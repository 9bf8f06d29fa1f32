using Dup1062.Analyzers.CodeFixes.Inserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit.Abstractions;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>Every fix that is offered for a finding in real applications, each alone: it leaves no new problem, and its finding is gone.</summary>
public class ApplicationFixTests(ITestOutputHelper output)
{
    /// <summary>Names a folder with one application in each of its folders; without it there is nothing to try.</summary>
    private const string Variable = "DUP1062_APPLICATIONS";

    private static readonly CodeFixProvider[] Providers =
        [.. typeof(KeepExistingRowFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    [Fact]
    public async Task EveryFixInRealApplications_MendsItsFindingOnly()
    {
        var failures = new List<string>();
        foreach (var folder in Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root ? Directory.GetDirectories(root) : [])
        {
            using var application = new Application(folder);
            var (findings, fixes) = (0, new SortedDictionary<string, int>());
            foreach (var finding in await application.FindingsAsync())
            {
                if (application.Project.GetDocument(finding.Location.SourceTree) is not { } document) continue;
                findings++;
                var before = await Application.ProblemsAsync(document);
                foreach (var action in await OffersAsync(document, finding))
                {
                    var key = $"{finding.Id} {action.EquivalenceKey}";
                    fixes[key] = fixes.GetValueOrDefault(key) + 1;
                    failures.AddRange((await TryAsync(action, document, finding, before)).Select(failure => $"{Place(finding)} {key}: {failure}"));
                }
            }
            output.WriteLine($"{Path.GetFileName(folder)}: {findings} findings, {string.Join(", ", fixes.Select(fix => $"{fix.Value} × {fix.Key}"))}");
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static async Task<IEnumerable<string>> TryAsync(CodeAction action, Document document, Diagnostic finding, IReadOnlyList<string> before)
    {
        var solution = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var after = await Application.ProblemsAsync(solution.GetDocument(document.Id)!);
        var line = Application.Line(finding);
        IEnumerable<string> rest = after.Count(problem => problem == line) < before.Count(problem => problem == line) ? [] : ["the finding stays"];
        return rest.Concat(after.GroupBy(problem => problem).Where(group => group.Count() > before.Count(problem => problem == group.Key)).Select(group => $"new: {group.Key}"));
    }

    private static async Task<IReadOnlyList<CodeAction>> OffersAsync(Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), default));
        }
        return actions;
    }

    private static string Place(Diagnostic finding) => finding.Location.GetLineSpan() is var span ? $"{Path.GetFileName(span.Path)}:{span.StartLinePosition.Line + 1}" : "";
}
