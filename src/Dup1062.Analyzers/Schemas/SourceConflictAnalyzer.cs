using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SchemaSources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Schemas;

/// <summary>DUP1903: sources that give a table different unique keys, told where the one that does not count says it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceConflictAnalyzer : Dup1062Analyzer
{
    /// <summary>Makes the analyzer.</summary>
    public SourceConflictAnalyzer()
        : base(Descriptors.SourceConflict)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project) =>
        context.RegisterSyntaxTreeAction(tree => Guard.Run(tree, code => Analyze(code, project), tree.ReportDiagnostic, Location.None));

    private static void Analyze(SyntaxTreeAnalysisContext context, MySqlProject project)
    {
        foreach (var conflict in project.Schema(context.CancellationToken).ConflictsIn(context.Tree.FilePath))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.SourceConflict, CodePlace.Of(context.Tree, conflict.Location!.Value), conflict.Loser.Name.Name, Name(conflict.LosingSource), Difference(conflict), Name(conflict.WinningSource)));
        }
    }

    private static string Difference(SourceConflict conflict) =>
        (conflict.Extra, conflict.Missing) switch
        {
            ({ Count: 0 }, var missing) => $"without {KeyNames.Of(missing)}",
            (var extra, { Count: 0 }) => $"with {KeyNames.Of(extra)}",
            var (extra, missing) => $"with {KeyNames.Of(extra)} in place of {KeyNames.Of(missing)}",
        };

    private static string Name(SchemaSource source) => source switch
    {
        SchemaSource.Scripts => "the scripts",
        SchemaSource.Migrations => "the migrations",
        SchemaSource.Snapshot => "the model snapshot",
        SchemaSource.Model => "the EF Core model",
        SchemaSource.FluentMigrator => "FluentMigrator",
        _ => "a string",
    };
}
