using Dup1062.Analyzers.SchemaSources;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Schemas;

/// <summary>DUP1902: statements of schema files that cannot be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaFileAnalyzer : Dup1062Analyzer
{
    /// <summary>More of them say only that the file is no script of MySQL's.</summary>
    private const int MaximumProblems = 100;

    /// <summary>Makes the analyzer.</summary>
    public SchemaFileAnalyzer()
        : base(Descriptors.UnreadableSchema)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project) =>
        context.RegisterAdditionalFileAction(file => Guard.Run(file, Analyze, file.ReportDiagnostic, Location.None));

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (SchemaFile.TryCreate(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider) is not { } file) return;
        foreach (var script in file.Scripts(context.CancellationToken)) Analyze(script, context);
    }

    private static void Analyze(SchemaFile file, AdditionalFileAnalysisContext context)
    {
        if (file.File.GetText(context.CancellationToken) is not { } text) return;
        var script = SchemaScripts.Read(text, context.CancellationToken);
        if (!ScriptPurpose.IsForMySql(file.File.Path, script, mustBeSaid: false)) return;
        foreach (var problem in script.Problems.Take(MaximumProblems))
        {
            var location = ScriptPlace.Line(file.File, text, problem.Location.Offset);
            var severity = file.IsDeclared ? DiagnosticSeverity.Warning : DiagnosticSeverity.Hidden;
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.UnreadableSchema, location, severity, additionalLocations: null, properties: null, messageArgs: Describe(problem)));
        }
    }

    private static string Describe(SchemaProblem problem) =>
        problem.Found.Length == 0 ? $"{problem.Expected} is missing at its end" : $"{problem.Expected} was expected at '{problem.Found}'";
}
