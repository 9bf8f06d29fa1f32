using Dup1062.Diagnostics.Queries;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Schemas;

/// <summary>Reads what a table's changes set off: triggers, and foreign keys that hand changes on.</summary>
internal static class DependentRows
{
    /// <summary>The triggers of a table; only those that the account may see (privilege TRIGGER).</summary>
    public static async Task<IReadOnlyList<TriggerFacts>> TriggersAsync(EvidenceQueries queries, string database, string table, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT t.trigger_name AS name, t.event_manipulation AS event, t.action_timing AS timing, t.action_statement AS body
            FROM information_schema.triggers AS t WHERE t.event_object_schema = @dup0 AND t.event_object_table = @dup1
            """;
        var rows = await queries.ReadSchemaAsync(new Query(sql, [database, table]), $"the triggers of {table}", cancellationToken).ConfigureAwait(false);
        return rows is null ? [] :
            [.. rows.Rows.Select(row => new TriggerFacts(rows.Text(row, "name")!, rows.Text(row, "event")!, rows.Text(row, "timing")!, rows.Text(row, "body") ?? ""))];
    }

    /// <summary>The foreign keys that refer to a table and do more than refuse.</summary>
    public static async Task<IReadOnlyList<CascadeFacts>> CascadesAsync(EvidenceQueries queries, string database, string table, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT r.constraint_name AS name, r.constraint_schema AS child_schema, r.table_name AS child, r.update_rule AS on_update, r.delete_rule AS on_delete
            FROM information_schema.referential_constraints AS r
            WHERE r.constraint_schema = @dup0 AND r.referenced_table_name = @dup1
            """;
        var rows = await queries.ReadSchemaAsync(new Query(sql, [database, table]), $"the foreign keys to {table}", cancellationToken).ConfigureAwait(false);
        return rows is null ? [] :
            [.. rows.Rows
                .Select(row => new CascadeFacts(
                    rows.Text(row, "name")!,
                    new TableName(rows.Text(row, "child_schema"), rows.Text(row, "child")!),
                    rows.Text(row, "on_update") ?? "",
                    rows.Text(row, "on_delete") ?? ""))
                .Where(cascade => cascade.OnUpdate is "CASCADE" or "SET NULL" || cascade.OnDelete is "CASCADE" or "SET NULL")];
    }
}
