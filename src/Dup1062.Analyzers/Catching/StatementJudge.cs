using Dup1062.Analyzers.Configuration;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Catching;

/// <summary>Judges the statements of one text: by the schema where it knows the table, else an INSERT by its verb.</summary>
internal sealed class StatementJudge(SqlText text, ExpressionSyntax seed, SemanticModel model, MySqlProject project, AnalyzerOptions options, CancellationToken cancellationToken)
{
    private readonly Lazy<StatementContext> _surroundings = new(() => StatementContext.Of(text, seed, model, options, cancellationToken));
    private readonly Lazy<IReadOnlyList<SyntaxNode>> _places = new(() => ExecutionPlaces.Of(text, model, cancellationToken));

    public IEnumerable<CollidingStatement> Inserts()
    {
        foreach (var insert in JudgedInsert.In(text, seed.SyntaxTree, project, options, cancellationToken))
        {
            if (!IsExecuted || RemovedRows.AreAll(insert.Statement.Table, text, model, cancellationToken)) continue;
            if (insert.IsKnown)
            {
                if (insert.HasFreshKeys(text, _surroundings.Value)) continue;
                yield return Statement("INSERT into", insert.Verdicts[0].Table.Name.Name, insert.Keys, insert.IsCertain);
            }
            else if (MaySupplyKey(insert.Statement))
            {
                yield return Statement("INSERT into", NameOf(insert.Statement.Table), [], isCertain: false);
            }
        }
    }

    public IEnumerable<CollidingStatement> Updates()
    {
        var onlyDeclared = Dup1062Options.OnlyDeclaredKeys(options, seed.SyntaxTree);
        foreach (var statement in SqlStatements.Read(text.Text, server: project.Server(cancellationToken)))
        {
            if (statement is not UpdateStatement { Table: { } table } update || !text.Owns(update.Span.Start)) continue;
            var verdicts = project.Catalog(cancellationToken).Find(JudgedInsert.Resolve(table, options)).Select(t => UpdateConflicts.Analyze(update, t, text.Text)).ToList();
            if (verdicts.Count == 0 || verdicts.Exists(verdict => verdict.CollidingKeys.Count == 0) || !IsExecuted) continue;
            var keys = verdicts[0].CollidingKeys.Where(key => !onlyDeclared || !key.IsPrimary).ToList();
            if (keys.Count > 0) yield return Statement("UPDATE of", verdicts[0].Table.Name.Name, keys, verdicts.TrueForAll(verdict => verdict.Certainty == Certainty.Proved));
        }
    }

    private bool IsExecuted => !_surroundings.Value.IsSilent || _surroundings.Value.IsHandled;

    private CollidingStatement Statement(string verb, string table, IReadOnlyList<MySql.Schema.UniqueKey> keys, bool isCertain)
    {
        var isProved = isCertain && !_surroundings.Value.IsContinued;
        return new CollidingStatement(seed, $"the {verb} '{table}'", keys, _places.Value, isProved, _surroundings.Value.IsHandled);
    }

    /// <summary>Where the new id is read, it is generated; where a value is new, it is the key, as a rule.</summary>
    private bool MaySupplyKey(InsertStatement insert) =>
        insert.Form is not (InsertForm.Unreadable or InsertForm.OpenTail)
        && !insert.AfterDelete
        && !insert.IntoNewTable
        && !insert.InsertIdIsRead
        && !_surroundings.Value.ReadsNewId
        && !_surroundings.Value.FreshValues.AreIn(insert, text.Text);

    private static string NameOf(SqlTableReference table) => table.Name.Name.Replace(SqlLexer.Hole, '…');
}
