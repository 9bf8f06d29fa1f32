using Dup1062.Analyzers.SchemaSources;
using Dup1062.MySql.Replication;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Schemas;

/// <summary>DUP1205: settings in scripts, option files and C# strings that let replication skip duplicates.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplicationSettingAnalyzer : Dup1062Analyzer
{
    /// <summary>No setting stands on a longer line: row data does.</summary>
    private const int LongestLine = 4096;

    /// <summary>Makes the analyzer.</summary>
    public ReplicationSettingAnalyzer()
        : base(Descriptors.SkippedErrors)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project)
    {
        context.RegisterAdditionalFileAction(file => Guard.Run(file, AnalyzeFile, file.ReportDiagnostic, Location.None));
        context.RegisterSyntaxNodeAction(
            node => Guard.Run(node, AnalyzeString, node.ReportDiagnostic, node.Node.GetLocation()), SyntaxKind.StringLiteralExpression, SyntaxKind.InterpolatedStringText);
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (SchemaFile.TryCreate(file, context.Options.AnalyzerConfigOptionsProvider) is null && !file.Path.EndsWith(".cnf", StringComparison.OrdinalIgnoreCase)) return;
        if (file.GetText(context.CancellationToken) is not { } text) return;
        foreach (var line in SkippedErrors.Words.SelectMany(word => TextSearch.Find(text, word)).Select(text.Lines.GetLineFromPosition).Distinct())
        {
            if (line.Span.Length > LongestLine) continue;
            foreach (var (name, span) in SkippedErrors.In(line.ToString()))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.SkippedErrors, ScriptPlace.Of(file.Path, text, TextSpan.FromBounds(line.Start + span.Start, line.Start + span.End)), name));
            }
        }
    }

    private static void AnalyzeString(SyntaxNodeAnalysisContext context)
    {
        var token = context.Node.GetFirstToken();
        if (!MayHaveSetting(token.ValueText)) return;
        foreach (var (name, _) in token.ValueText.Split('\n').SelectMany(SkippedErrors.In)) context.ReportDiagnostic(Diagnostic.Create(Descriptors.SkippedErrors, token.GetLocation(), name));
    }

    private static bool MayHaveSetting(string text)
    {
        if (text.IndexOf('=') < 0) return false;
        foreach (var word in SkippedErrors.Words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }
        return false;
    }
}
