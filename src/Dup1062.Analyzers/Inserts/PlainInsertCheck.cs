using Dup1062.Analyzers.Configuration;
using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Inserts;

/// <summary>Judges the INSERT statements of one string expression. The cheap questions come first: text, then schema, then the code around it.</summary>
internal readonly struct PlainInsertCheck(ExpressionSyntax seed, SemanticModelAnalysisContext context, MySqlProject project, UnjudgedInserts unjudged)
{
    public void Run(SqlTextPrefilter prefilter)
    {
        if (SqlTextReader.ReadOwned(seed, prefilter, context.SemanticModel, context.CancellationToken) is not { } text) return;
        StatementContext? surroundings = null;
        foreach (var insert in JudgedInsert.In(text, seed.SyntaxTree, project, context.Options, context.CancellationToken))
        {
            surroundings ??= StatementContext.Of(text, seed, context.SemanticModel, context.Options, context.CancellationToken);
            if (surroundings.IsSilent) return;
            if (insert.IsKnown) Report(insert, text, surroundings);
            else ReportUnjudged(insert.Statement, text);
        }
    }

    private void Report(JudgedInsert insert, SqlText text, StatementContext surroundings)
    {
        var (statement, verdicts, _) = insert;
        var isProved = !surroundings.IsContinued && insert.IsCertain && !insert.HasFreshKeys(text, surroundings)
            && !RemovedRows.AreSome(statement.Table, text, context.SemanticModel, context.CancellationToken);
        var fixes = surroundings.IsContinued || surroundings.IsShared
            ? []
            : InsertFixes.For(text.Text, statement, verdicts, project.Server(context.CancellationToken), surroundings.UsesResult, surroundings.ReadsNewId);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.PlainInsert,
            Locate(statement, text),
            isProved ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            additionalLocations: [seed.GetLocation()],
            InsertFix.ToProperties(fixes, allowBulk: isProved && surroundings.IsInSight && verdicts.All(verdict => MayCollideOnOneKey(verdict))),
            verdicts[0].Table.Name.Name,
            insert.KeyText));
    }

    /// <summary>A key that the text leaves open counts: nobody looks at a fix in bulk.</summary>
    private static bool MayCollideOnOneKey(InsertVerdict verdict) =>
        UniqueKey.Union([verdict.Keys.Where(key => key.Outcome != KeyOutcome.CannotCollide).Select(key => key.Key)]).Count == 1;

    private void ReportUnjudged(InsertStatement insert, SqlText text)
    {
        var location = Locate(insert, text);
        if (Dup1062Options.ReportsUnknownTables(context.Options, seed.SyntaxTree))
        {
            var table = insert.Table.HasHole ? "a table that is named at run time" : $"table '{insert.Table.Name}'";
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnknownTable, location, table));
        }
        else if (project.Catalog(context.CancellationToken).IsEmpty && project.Engines.HasFlag(Engine.MySql))
        {
            unjudged.Add(location);
        }
    }

    /// <summary>The table's name, or what the text shows of it behind a prefix that is put in at run time.</summary>
    private static Location Locate(InsertStatement insert, SqlText text)
    {
        var (start, end) = insert.Table.Identifier.Span;
        var known = text.Text.LastIndexOf(SqlLexer.Hole, end - 1, end - start) + 1;
        return known > start && known < end ? text.GetLocation(known, end - known) : text.GetLocation(start, end - start);
    }
}
