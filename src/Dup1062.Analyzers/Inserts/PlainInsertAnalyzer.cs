using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Inserts;

/// <summary>DUP1001: a plain INSERT that can collide with a unique key. DUP1901: an INSERT that cannot be judged.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlainInsertAnalyzer : Dup1062Analyzer
{
    private const string Verb = "insert";

    private static readonly SqlTextPrefilter Prefilter = new(Verb);

    /// <summary>Makes the analyzer.</summary>
    public PlainInsertAnalyzer()
        : base(Descriptors.PlainInsert, Descriptors.NoSchema, Descriptors.UnknownTable)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project)
    {
        var unjudged = new UnjudgedInserts();
        // A text can go on behind its first literal.
        context.RegisterNodeAction(Seeds, (seed, model) => new PlainInsertCheck(seed, model, project, unjudged).Run(Prefilter), isWide: true);
        context.RegisterCompilationEndAction(unjudged.Report);
    }

    private static IEnumerable<ExpressionSyntax> Seeds(SyntaxTree tree, CancellationToken cancellationToken) => SqlTextSeeds.Holding(Verb, tree, cancellationToken).Where(Prefilter.Matches);
}
