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
        foreach (var statement in SqlStatements.Read(text.Text, server: project.Server(context.CancellationToken)))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (statement is not InsertStatement { IsForeign: false, Form: not InsertForm.Unreadable } insert || IsHandled(insert)) continue;
            if (!text.Owns(insert.Verb.Start)) continue;
            var tables = project.Catalog(context.CancellationToken).Find(Resolve(insert.Table));
            var verdicts = Judge(insert, tables);
            if (tables.Count > 0 && verdicts.Count == 0) continue;
            surroundings ??= StatementContext.Of(text, context.SemanticModel, context.Options, context.CancellationToken);
            if (surroundings.IsSilent) return;
            if (tables.Count == 0) ReportUnjudged(insert, text);
            else Report(insert, text, surroundings, verdicts);
        }
    }

    private static bool IsHandled(InsertStatement insert) =>
        insert.IsReplace || insert.HasIgnore || insert.HasOpenModifiers || insert.OnDuplicateKeyUpdate is not null;

    /// <summary>The verdicts of all definitions of the table, or none where one of them lets the statement pass.</summary>
    private static IReadOnlyList<InsertVerdict> Judge(InsertStatement insert, IReadOnlyList<Table> tables)
    {
        var verdicts = new List<InsertVerdict>();
        foreach (var table in tables)
        {
            var verdict = InsertConflicts.Analyze(insert, table);
            if (verdict.Outcome == InsertOutcome.CanCollide) verdicts.Add(verdict);
            else if (verdict.Outcome != InsertOutcome.ColumnsMismatch) return [];
        }
        return verdicts;
    }

    private void Report(InsertStatement insert, SqlText text, StatementContext surroundings, IReadOnlyList<InsertVerdict> verdicts)
    {
        var keys = verdicts[0].CollidingKeys.ToList();
        if (Dup1062Options.OnlyDeclaredKeys(context.Options, seed.SyntaxTree)) keys.RemoveAll(key => key.IsPrimary);
        if (keys.Count == 0) return;
        var continues = text.ContinuesElsewhere || text.MayContinueInOtherFiles(context.SemanticModel.Compilation, context.CancellationToken);
        var isProved = !continues
            && verdicts.All(verdict => verdict.Certainty == Certainty.Proved)
            && !keys.TrueForAll(key => surroundings.FreshValues.Cover(key, insert, verdicts[0].Table, text.Text));
        var fixes = continues || surroundings.IsShared
            ? []
            : InsertFixes.For(text.Text, insert, verdicts, project.Server(context.CancellationToken), surroundings.UsesResult, surroundings.ReadsNewId);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.PlainInsert,
            Locate(insert, text),
            isProved ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            additionalLocations: [seed.GetLocation()],
            InsertFix.ToProperties(fixes, allowBulk: isProved && surroundings.IsInSight && verdicts.All(verdict => MayCollideOnOneKey(verdict))),
            verdicts[0].Table.Name.Name,
            Describe(keys)));
    }

    /// <summary>A key that the text leaves open counts: nobody looks at a fix in bulk.</summary>
    private static bool MayCollideOnOneKey(InsertVerdict verdict) => verdict.Keys.Count(key => key.Outcome != KeyOutcome.CannotCollide) == 1;

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

    /// <summary>The table that is meant: a hole at its beginning stands for the configured prefix.</summary>
    private TableName Resolve(SqlTableReference table)
    {
        var name = table.Name;
        return name.Name.Length > 1 && name.Name[0] == SqlLexer.Hole && Dup1062Options.TablePrefix(context.Options) is { } prefix
            ? name with { Name = prefix + name.Name.Substring(1) }
            : name;
    }

    private static string Describe(IReadOnlyList<UniqueKey> keys) =>
        (keys.Count == 1 ? "key " : "keys ") + string.Join(" and ", keys.Select(key => $"{key.Name} ({string.Join(", ", key.Parts)})"));
}
