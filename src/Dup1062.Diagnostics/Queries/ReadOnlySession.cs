using System.Data.Common;
using Dup1062.MySql;

namespace Dup1062.Diagnostics.Queries;

/// <summary>
/// A connection of the diagnosis's own. Every query is a short read-only transaction with its timeout inside the statement;
/// nothing that a pool would keep is ever set on the session.
/// </summary>
internal sealed class ReadOnlySession : IDisposable
{
    private readonly DbConnection _connection;
    private readonly TimeSpan _timeout;

    private ReadOnlySession(DbConnection connection, TimeSpan timeout)
    {
        _connection = connection;
        _timeout = timeout;
        Server = ServerVersion.TryParse(connection.ServerVersion);
    }

    /// <summary>The server; null where its version cannot be read.</summary>
    public ServerVersion? Server { get; }

    /// <summary>The database that the connection is in; empty for none.</summary>
    public string Database => _connection.Database ?? "";

    /// <summary>Tells this server from others: what the connection string names.</summary>
    public string Address => $"{_connection.DataSource}:{ConnectionSettings.Find(ConnectionString, "port")}";

    /// <summary>The connection string, as far as the driver shows it after opening: without the password.</summary>
    public string ConnectionString => _connection.ConnectionString ?? "";

    /// <summary>Opens a connection.</summary>
    /// <param name="createConnection">Gives a new connection.</param>
    /// <param name="queryTimeout">How long a query may take.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DbException">The server does not answer.</exception>
    public static async Task<ReadOnlySession> OpenAsync(Func<DbConnection> createConnection, TimeSpan queryTimeout, CancellationToken cancellationToken)
    {
        var connection = createConnection() ?? throw new InvalidOperationException("No connection was given.");
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return new ReadOnlySession(connection, queryTimeout);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Takes over a connection that is open.</summary>
    /// <param name="connection">The connection, for this session alone.</param>
    /// <param name="queryTimeout">How long a query may take.</param>
    public static ReadOnlySession Of(DbConnection connection, TimeSpan queryTimeout) => new(connection, queryTimeout);

    /// <summary>Runs a query in a transaction of its own.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DbException">The server refuses it, or it took too long.</exception>
    public async Task<QueryResult> QueryAsync(Query query, CancellationToken cancellationToken)
    {
        // Holds for the next transaction only. DbConnection.BeginTransaction would set the session in MySql.Data.
        if (query.IsDirty) await ExecuteAsync("SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED", cancellationToken).ConfigureAwait(false);
        await ExecuteAsync("START TRANSACTION READ ONLY", cancellationToken).ConfigureAwait(false);
        QueryResult answer;
        try
        {
            answer = await ReadAsync(query, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await TryCommitAsync().ConfigureAwait(false);
            throw;
        }
        // Not cancelled with the query: the transaction must not outlive it.
        await ExecuteAsync("COMMIT", CancellationToken.None).ConfigureAwait(false);
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>Ends the transaction of a query that failed. Where that fails too, the connection is gone, and the transaction with it.</summary>
    private async Task TryCommitAsync()
    {
        try
        {
            await ExecuteAsync("COMMIT", CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            _connection.Close();
        }
    }

    private async Task<QueryResult> ReadAsync(Query query, CancellationToken cancellationToken)
    {
        using var command = CreateCommand(StatementTimeout.Apply(query.Sql, Server, _timeout));
        for (var i = 0; i < query.Parameters.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Query.NameOf(i);
            parameter.Value = query.Parameters[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var columns = new string[reader.FieldCount];
        for (var i = 0; i < columns.Length; i++) columns[i] = reader.GetName(i);
        var rows = new List<IReadOnlyList<object?>>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var row = new object?[columns.Length];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            rows.Add(row);
        }
        return new QueryResult(columns, rows);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        using var command = CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private DbCommand CreateCommand(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = StatementTimeout.CommandSeconds(Server, _timeout);
        return command;
    }
}
