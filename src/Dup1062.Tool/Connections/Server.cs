using System.CommandLine;
using System.Net.Sockets;
using MySqlConnector;

namespace Dup1062.Tool.Connections;

/// <summary>The server that a command asks, by <c>--connection</c> or the variable DUP1062_CONNECTION.</summary>
internal sealed class Server
{
    private const string Variable = "DUP1062_CONNECTION";

    private readonly string _connectionString;

    private Server(MySqlConnectionStringBuilder settings)
    {
        _connectionString = settings.ConnectionString;
        Name = $"{settings.Server}:{settings.Port}";
        Database = settings.Database is { Length: > 0 } database ? database : null;
    }

    /// <summary>Its host and port: all of the connection string that may be shown.</summary>
    public string Name { get; }

    /// <summary>The database that the connection string names.</summary>
    public string? Database { get; }

    /// <summary>The option of every command that may ask a server.</summary>
    public static Option<string?> CreateOption() => new("--connection", "-c")
    {
        Description = $"Connection string, such as \"Server=localhost;User ID=app;Password=…;Database=shop\". Default: the variable {Variable}.",
        HelpName = "CONNECTION",
    };

    /// <summary>The server of an option's value or of the variable; null where there is neither.</summary>
    /// <exception cref="ToolException">It is not a connection string.</exception>
    public static Server? Find(string? option)
    {
        if ((option ?? Environment.GetEnvironmentVariable(Variable)) is not { Length: > 0 } text) return null;
        try
        {
            return new Server(new MySqlConnectionStringBuilder(text) { ApplicationName = "dup1062", Pooling = false });
        }
        catch (ArgumentException e)
        {
            // Without the text, which may hold a password, and without the driver's words, which may quote it.
            throw new ToolException("This is not a connection string of MySqlConnector: write \"Server=…;User ID=…;Password=…;Database=…\".", e);
        }
    }

    /// <summary>The server of an option's value or of the variable.</summary>
    /// <exception cref="ToolException">There is neither, or it is not a connection string.</exception>
    public static Server Require(string? option) => Find(option) ?? throw new ToolException($"Which server? Give --connection, or set {Variable}.");

    /// <summary>The same server, in a database.</summary>
    /// <param name="database">The database; null leaves it as it is.</param>
    public Server In(string? database) => database is null ? this : new Server(new MySqlConnectionStringBuilder(_connectionString) { Database = database });

    /// <summary>A connection that is not open yet.</summary>
    public MySqlConnection CreateConnection() => new(_connectionString);

    /// <summary>An open connection.</summary>
    /// <exception cref="ToolException">The server cannot be reached, or does not let the user in.</exception>
    public async Task<MySqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = CreateConnection();
        try
        {
            // The driver itself waits for a server that greets nobody, cancelled or not.
            await connection.OpenAsync(cancellationToken).WaitAsync(cancellationToken);
            return connection;
        }
        catch (MySqlException e)
        {
            await connection.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw new ToolException($"Cannot connect to {Name}: {Reason(e)}", e);
        }
    }

    /// <summary>The driver only says that no host could be reached; the system says why, unless it was the driver that gave up.</summary>
    private static string Reason(MySqlException e) => e.GetBaseException() is SocketException { SocketErrorCode: not SocketError.OperationAborted } refused ? refused.Message : e.Message;
}
