using Dup1062.Analyzers.Configuration;
using Dup1062.Analyzers.SchemaSources;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Schema.Review;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Schemas;

/// <summary>DUP1201, DUP1203, DUP1204, DUP1206, DUP1207: what tables have that brings error 1062 about, in the script or at the declaration in C# that says so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaReviewAnalyzer : Dup1062Analyzer
{
    /// <summary>Makes the analyzer.</summary>
    public SchemaReviewAnalyzer()
        : base(Descriptors.CaseInsensitiveToken, Descriptors.NullableKeyPart, Descriptors.RedundantKey, Descriptors.SoftDeleteBlocksKey, Descriptors.ShortIdType)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project)
    {
        var flaws = new Once<ILookup<string?, SchemaFlaw>>();
        context.RegisterAdditionalFileAction(file => Guard.Run(file, AnalyzeFile, file.ReportDiagnostic, Location.None));
        context.RegisterSyntaxTreeAction(tree => Guard.Run(tree, AnalyzeCode, tree.ReportDiagnostic, Location.None));

        void AnalyzeFile(AdditionalFileAnalysisContext file)
        {
            if (SchemaFile.TryCreate(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider) is not { } schema) return;
            foreach (var script in schema.Scripts(file.CancellationToken)) AnalyzeScript(script.File, file);
        }

        void AnalyzeScript(AdditionalText script, AdditionalFileAnalysisContext file)
        {
            var found = In(script.Path, file.Options, file.CancellationToken);
            if (found.Count == 0 || script.GetText(file.CancellationToken) is not { } text) return;
            foreach (var flaw in found) file.ReportDiagnostic(SchemaFlawText.Describe(flaw, ScriptPlace.RestOfLine(script, text, PlaceOf(flaw)!.Value.Offset)));
        }

        void AnalyzeCode(SyntaxTreeAnalysisContext code)
        {
            foreach (var flaw in In(code.Tree.FilePath, code.Options, code.CancellationToken))
            {
                code.ReportDiagnostic(SchemaFlawText.Describe(flaw, CodePlace.Of(code.Tree, PlaceOf(flaw)!.Value), CollationCure.Of(flaw, project.Schema(code.CancellationToken))?.ToProperties()));
            }
        }

        IReadOnlyCollection<SchemaFlaw> In(string path, AnalyzerOptions options, CancellationToken cancellationToken) =>
            [.. flaws.Get(token => new ToldFlaws(project.Schema(token), new SchemaReview(Dup1062Options.TokenColumns(options))).All().ToLookup(flaw => PlaceOf(flaw)?.Path), cancellationToken)[path]];
    }

    private static ScriptLocation? PlaceOf(SchemaFlaw flaw) => flaw.Key is { } key ? key.Location : flaw.Table.Location;
}
