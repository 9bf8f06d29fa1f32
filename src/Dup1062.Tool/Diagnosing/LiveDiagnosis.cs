using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Values;
using Dup1062.Tool.Connections;

namespace Dup1062.Tool.Diagnosing;

/// <summary>A diagnosis by the server's own answers.</summary>
/// <param name="server">The server.</param>
/// <param name="progress">Hears what is being done.</param>
internal sealed class LiveDiagnosis(Server server, Action<string> progress)
{
    private const string OwnDatabases = "'information_schema', 'performance_schema', 'mysql', 'sys'";

    private static readonly TimeSpan QueryTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>Diagnoses.</summary>
    /// <exception cref="ToolException">The server cannot be reached, or there is no such database or table.</exception>
    public async Task<Diagnosis> RunAsync(DuplicateEntry entry, DiagnoseRequest request, CancellationToken cancellationToken)
    {
        var database = await FindDatabaseAsync(entry, request, cancellationToken);
        progress("Looking for the cause");
        var options = new DiagnoserOptions { Redaction = request.ShowsValues ? Redaction.None : Redaction.Mask, QueryTimeout = QueryTimeout, Timeout = Timeout };
        var command = request.Sql is { Length: > 0 } sql ? new FailedCommand(sql, [], database) : null;
        var diagnosis = await new DuplicateEntryDiagnoser(server.In(database).CreateConnection, options).DiagnoseAsync(entry, command, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return diagnosis;
    }

    /// <summary>The database that is named anywhere, else the only one that has the key. Opens a connection first: what is wrong with it is said at once.</summary>
    private async Task<string?> FindDatabaseAsync(DuplicateEntry entry, DiagnoseRequest request, CancellationToken cancellationToken)
    {
        var named = request.Table?.Database ?? request.Database ?? server.Database ?? entry.Database;
        await using var connection = await server.In(named).OpenAsync(cancellationToken);
        using var session = ReadOnlySession.Of(connection, QueryTimeout);
        if (named is null) return await OnlyOwnerAsync(session, entry, request, cancellationToken);
        if (request.Table is { } table && (await FindAsync(session, "tables", "table_schema = @dup0 AND table_name = @dup1", [named, table.Name], cancellationToken)).Count == 0)
        {
            throw new ToolException($"There is no table {table.Name} in {named}, or this account may not see it.");
        }
        return named;
    }

    private static async Task<string?> OnlyOwnerAsync(ReadOnlySession session, DuplicateEntry entry, DiagnoseRequest request, CancellationToken cancellationToken)
    {
        var tables = entry.Table is { } named ? [named] : FailedStatements.Read(request.Sql ?? "").SelectMany(statement => statement.Tables).Select(table => table.Name).Distinct().ToList();
        if (entry.Key is null || (entry.Key == "PRIMARY" && tables.Count == 0)) return null;
        var builder = new QueryBuilder();
        var condition = $"non_unique = 0 AND index_name = {builder.Parameter(entry.Key)}";
        if (tables.Count > 0) condition += $" AND table_name IN ({string.Join(", ", tables.Select(table => builder.Parameter(table)))})";
        var owners = await FindAsync(session, "statistics", condition, builder.Build().Parameters, cancellationToken);
        return owners.Count <= 1 ? owners.FirstOrDefault() : throw new ToolException($"Several databases have the key {entry.Key}: {string.Join(", ", owners)}. Which one? Give --database.");
    }

    private static async Task<IReadOnlyList<string>> FindAsync(ReadOnlySession session, string view, string condition, IReadOnlyList<object?> parameters, CancellationToken cancellationToken)
    {
        var query = new Query($"SELECT DISTINCT table_schema AS owner FROM information_schema.{view} WHERE {condition} AND table_schema NOT IN ({OwnDatabases}) LIMIT 10", parameters);
        try
        {
            var answer = await session.QueryAsync(query, cancellationToken);
            return [.. answer.Rows.Select(row => answer.Text(row, "owner")!)];
        }
        catch (System.Data.Common.DbException e)
        {
            throw new ToolException($"Cannot read the schema: {FailureText.Of(e)}.", e);
        }
    }
}
