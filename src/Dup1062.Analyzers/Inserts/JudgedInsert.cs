using Dup1062.Analyzers.Configuration;
using Dup1062.Analyzers.SchemaSources.Strings;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Inserts;

/// <summary>A plain INSERT in a text, and the keys that it can collide on by every definition of its table. The rules share this judgement.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Verdicts">One for each definition of the table; none where the schema does not know it.</param>
/// <param name="Keys">The keys that can collide: those on which all definitions agree, else those of any.</param>
internal sealed record JudgedInsert(InsertStatement Statement, IReadOnlyList<InsertVerdict> Verdicts, IReadOnlyList<UniqueKey> Keys)
{
    /// <summary>Whether the schema knows the table.</summary>
    public bool IsKnown => Verdicts.Count > 0;

    /// <summary>The keys and their columns, for messages.</summary>
    public string KeyText => KeyNames.Of(Keys);

    /// <summary>The statements of a text that can collide, or whose table is not known.</summary>
    public static IEnumerable<JudgedInsert> In(SqlText text, SyntaxTree tree, MySqlProject project, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var onlyDeclared = Dup1062Options.OnlyDeclaredKeys(options, tree);
        foreach (var statement in SqlStatements.Read(text.Text, server: project.Server(cancellationToken)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (statement is not InsertStatement { IsForeign: false, Form: not InsertForm.Unreadable } insert || IsHandled(insert)) continue;
            if (!text.Owns(insert.Verb.Start)) continue;
            var tables = project.Catalog(cancellationToken).Find(Resolve(insert.Table, options));
            if (tables.Count == 0 && insert.Table.HasHole) tables = MatchedTables.Find(project.Catalog(cancellationToken), insert.Table, text);
            if (tables.Count > 0 && text.Pieces.FirstOrDefault(piece => piece.IsLiteral).Expression is { } place && tables.All(table => MatchedTables.IsNewAt(table, place, cancellationToken))) continue;
            var verdicts = Judge(insert, tables);
            var keys = KeysOf(verdicts.Select(verdict => verdict.CollidingKeys.Where(key => !onlyDeclared || !key.IsPrimary).ToList()).ToList());
            if (tables.Count == 0 || keys.Count > 0) yield return new JudgedInsert(insert, verdicts, keys);
        }
    }

    /// <summary>Whether the schema and all that is in sight of the statement prove the collision.</summary>
    public bool IsCertain => Verdicts.All(verdict => verdict.Certainty == Certainty.Proved && Keys.All(key => verdict.CollidingKeys.Any(key.IsSameAs)));

    /// <summary>Whether each of the keys has a part that is new every time.</summary>
    public bool HasFreshKeys(SqlText text, StatementContext surroundings) =>
        Keys.All(key => surroundings.FreshValues.Cover(key, Statement, Verdicts[0].Table, text.Text));

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

    /// <summary>The keys that collide by every definition; where there is none, those that collide by any.</summary>
    private static IReadOnlyList<UniqueKey> KeysOf(List<List<UniqueKey>> definitions)
    {
        if (definitions.Count == 0) return [];
        var shared = definitions[0].FindAll(key => definitions.TrueForAll(keys => keys.Exists(key.IsSameAs)));
        return UniqueKey.Union(shared.Count > 0 ? [shared] : definitions);
    }

    /// <summary>The table that is meant: a hole at its beginning stands for the configured prefix.</summary>
    public static TableName Resolve(SqlTableReference table, AnalyzerOptions options)
    {
        var name = table.Name;
        return name.Name.Length > 1 && name.Name[0] == SqlLexer.Hole && Dup1062Options.TablePrefix(options) is { } prefix
            ? name with { Name = prefix + name.Name.Substring(1) }
            : name;
    }
}
