namespace Dup1062.Servers;

/// <summary>An image that Docker runs.</summary>
/// <param name="Name">The image's name.</param>
internal sealed record ServerImage(string Name) : ServerSource
{
    /// <summary>The client passes it on to the container; KILL would leave the container behind.</summary>
    public override string StopSignal => "TERM";

    public static ServerImage Of(ServerKind kind) => new(kind switch
    {
        ServerKind.MariaDb => "mariadb:10.11",
        ServerKind.MySql => "mysql:9",
        _ => "mysql:5.6",
    });

    public override Task<IReadOnlyList<string>> PrepareAsync(string folder, int port) => Task.FromResult<IReadOnlyList<string>>(
    [
        "docker", "run", "--rm", "--publish", $"127.0.0.1:{port}:3306",
        "--env", "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD=1", "--env", "MYSQL_ALLOW_EMPTY_PASSWORD=1",
        Name,
    ]);
}
