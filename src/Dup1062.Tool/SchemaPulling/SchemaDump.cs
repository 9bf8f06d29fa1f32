using System.Text;
using Dup1062.MySql;
using Dup1062.MySql.Lexing;
using MySqlConnector;

namespace Dup1062.Tool.SchemaPulling;

/// <summary>Writes a server's tables as the statements that make them. What changes from day to day is left out, so that files can be compared.</summary>
/// <param name="connection">An open connection of this dump's own: its session is changed.</param>
/// <param name="progress">Hears what is being done.</param>
internal sealed class SchemaDump(MySqlConnection connection, Action<string> progress)
{
    /// <summary>The dump of databases; one alone is written so that it can be loaded under any name.</summary>
    /// <exception cref="ToolException">A database or a table cannot be read.</exception>
    public async Task<string> WriteAsync(IReadOnlyCollection<string> databases, CancellationToken cancellationToken)
    {
        var reader = new SchemaQueries(connection);
        await reader.PrepareAsync(cancellationToken);
        var script = new StringBuilder(Header(await reader.ServerAsync(cancellationToken)));
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var given in databases)
        {
            var (name, statement) = await reader.FindDatabaseAsync(given, cancellationToken);
            found[name] = statement;
        }
        foreach (var (name, statement) in found)
        {
            if (found.Count > 1) script.Append($"\n{statement};\nUSE {SqlNames.Quote(name)};\n");
            var tables = await reader.TablesAsync(name, cancellationToken);
            for (var i = 0; i < tables.Count; i++)
            {
                progress($"{name}: {i + 1} of {tables.Count} tables");
                script.Append($"\n{TableStatement.Normalize(await reader.CreateTableAsync(name, tables[i], cancellationToken))};\n");
            }
        }
        return script.ToString();
    }

    private static string Header(ServerVersion server) => $"""
        -- Schema for Dup1062, written by dup1062 schema pull
        -- Server version	{server.Version} {(server.IsMariaDb ? "MariaDB" : "MySQL")}

        SET NAMES utf8mb4;
        SET FOREIGN_KEY_CHECKS = 0;
        SET SQL_MODE = '';

        """.ReplaceLineEndings("\n");
}
