using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
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
        // A finding outside the node of a syntax node action is not shown while one types, and a text can go on behind its first literal.
        context.RegisterSemanticModelAction(model =>
        {
            foreach (var seed in SqlTextSeeds.Holding(Verb, model.SemanticModel.SyntaxTree, model.CancellationToken))
            {
                if (!Prefilter.Matches(seed)) continue;
                Guard.Run(seed, s => new PlainInsertCheck(s, model, project, unjudged).Run(Prefilter), model.ReportDiagnostic, seed.GetLocation());
            }
        });
        context.RegisterCompilationEndAction(unjudged.Report);
    }
}
