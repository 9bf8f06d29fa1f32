using Dup1062.MySql.Schema;

namespace Dup1062.Servers.Tests;

/// <summary>The tables that scripts leave on a server, beside those that the schema reader finds in them.</summary>
/// <param name="Errors">What the server answers to statements that it refuses.</param>
/// <param name="Incomplete">The tables that the reader says it knows in part.</param>
/// <param name="Differences">The keys and columns that only one of the two has. Of an incomplete table only those keys count that the reader has.</param>
/// <param name="KeyCount">How many unique keys the server has.</param>
internal sealed record ComparedSchema(IReadOnlyList<string> Errors, IReadOnlyList<string> Incomplete, IReadOnlyList<string> Differences, int KeyCount)
{
    public static async Task<ComparedSchema> LoadAsync(ServerKind kind, IEnumerable<string> scripts)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await using var connection = await database.OpenAsync();
        var others = await SchemaOracle.DatabasesOfAsync(connection);
        var server = database.Server.Version;
        var builder = new SchemaBuilder(server);
        var errors = new List<string>();
        foreach (var script in scripts)
        {
            await database.RunScriptAsync(script, e => errors.Add(e.Message));
            builder.Apply(SchemaScript.Parse(script, new SchemaScriptOptions { Server = server }), sequence: "all");
        }

        var text = new SchemaText(database.Name, (string)(await database.ScalarAsync("SELECT @@collation_database"))!);
        var created = (await SchemaOracle.DatabasesOfAsync(connection)).Except(others).Where(name => !TestDatabase.IsNameOfOne(name)).ToList();
        var keys = new List<(string Table, string Line)>();
        var columns = new List<(string Table, string Line)>();
        foreach (var name in created.Prepend(database.Name))
        {
            keys.AddRange((await SchemaOracle.UniqueKeysOfAsync(connection, name)).Select(text.Of));
            columns.AddRange(text.Of(await SchemaOracle.ColumnsOfAsync(connection, name)));
        }
        foreach (var name in created) await database.ExecuteAsync($"DROP DATABASE `{name}`");

        var tables = builder.Build().Tables.ToList();
        var incomplete = tables.Where(table => !table.IsComplete).Select(table => text.TableOf(table.Name.Database, table.Name.Name)).Order(StringComparer.Ordinal).ToList();
        var ours = tables.SelectMany(table => text.KeysOf(table).Concat(table.IsComplete ? text.ColumnsOf(table) : [])).ToHashSet();
        var theirs = keys.Concat(columns).ToHashSet();
        IEnumerable<string> differences =
        [
            .. theirs.Where(line => !ours.Contains(line) && !incomplete.Contains(line.Table)).Select(line => $"only the server has {line.Line}"),
            .. ours.Where(line => !theirs.Contains(line)).Select(line => $"only the reader has {line.Line}"),
        ];
        return new ComparedSchema(errors, incomplete, [.. differences.Order(StringComparer.Ordinal)], keys.Count);
    }
}
