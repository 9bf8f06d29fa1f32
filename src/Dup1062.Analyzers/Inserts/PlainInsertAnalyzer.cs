using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Inserts;

/// <summary>DUP1001: a plain INSERT that can collide with a unique key. DUP1901: an INSERT that cannot be judged.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlainInsertAnalyzer : Dup1062Analyzer
{
    private static readonly SqlTextPrefilter Prefilter = new("insert");

    /// <summary>Makes the analyzer.</summary>
    public PlainInsertAnalyzer()
        : base(Descriptors.PlainInsert, Descriptors.NoSchema, Descriptors.UnknownTable)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project)
    {
        var unjudged = new UnjudgedInserts();
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (Prefilter.Matches(node.Node))
                {
                    Guard.Run(node, n => new PlainInsertCheck(n, project, unjudged).Run(Prefilter), node.ReportDiagnostic, node.Node.GetLocation());
                }
            },
            SyntaxKind.StringLiteralExpression,
            SyntaxKind.Utf8StringLiteralExpression,
            SyntaxKind.InterpolatedStringExpression);
        context.RegisterCompilationEndAction(unjudged.Report);
    }
}
