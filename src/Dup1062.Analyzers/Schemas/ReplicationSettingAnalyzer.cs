using Dup1062.Analyzers.SchemaSources;
using Dup1062.Analyzers.SqlTexts;
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
        context.RegisterSyntaxTreeAction(tree => Guard.Run(tree, AnalyzeCode, tree.ReportDiagnostic, Location.None));
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (SchemaFile.TryCreate(file, context.Options.AnalyzerConfigOptionsProvider) is { } schema)
        {
            foreach (var script in schema.Scripts(context.CancellationToken)) Analyze(script.File, context);
        }
        else if (file.Path.EndsWith(".cnf", StringComparison.OrdinalIgnoreCase))
        {
            Analyze(file, context);
        }
    }

    private static void Analyze(AdditionalText file, AdditionalFileAnalysisContext context)
    {
        if (file.GetText(context.CancellationToken) is not { } text) return;
        foreach (var line in Places(text).Select(text.Lines.GetLineFromPosition).Distinct())
        {
            if (line.Span.Length > LongestLine) continue;
            foreach (var (name, span) in SkippedErrors.In(line.ToString()))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.SkippedErrors, ScriptPlace.Of(file, text, TextSpan.FromBounds(line.Start + span.Start, line.Start + span.End)), name));
            }
        }
    }

    private static void AnalyzeCode(SyntaxTreeAnalysisContext context)
    {
        var text = context.Tree.GetText(context.CancellationToken);
        foreach (var token in Places(text).Select(place => context.Tree.GetRoot(context.CancellationToken).FindToken(place)).Where(IsString).Distinct())
        {
            foreach (var (name, _) in token.ValueText.Split('\n').SelectMany(SkippedErrors.In)) context.ReportDiagnostic(Diagnostic.Create(Descriptors.SkippedErrors, token.GetLocation(), name));
        }
    }

    private static bool IsString(SyntaxToken token) => token.Parent.IsKind(SyntaxKind.StringLiteralExpression) || token.IsKind(SyntaxKind.InterpolatedStringTextToken);

    /// <summary>Where one of the words stands between underscores or hyphens. Their first letters are frequent in code and not looked for.</summary>
    private static IEnumerable<int> Places(SourceText text) =>
        from word in SkippedErrors.Words
        from place in TextSearch.Find(text, word.Substring(1))
        let end = place + word.Length - 1
        where place > 1 && end < text.Length && IsJoint(text[place - 2]) && IsJoint(text[end])
        select place;

    private static bool IsJoint(char c) => c is '_' or '-';
}
