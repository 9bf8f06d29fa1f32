namespace Dup1062.Servers;

/// <summary>How to run a server on a port of 127.0.0.1, and how to stop it.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="StopSignal">The signal that stops it.</param>
internal sealed record ServerCommand(IReadOnlyList<string> Command, string StopSignal)
{
    /// <summary>A server of this machine, or one fetched by the machine's package clients, else one that Docker runs.</summary>
    /// <param name="kind">Which server.</param>
    /// <param name="folder">An existing folder for the data.</param>
    /// <param name="port">A free port.</param>
    /// <exception cref="SkipException">There is none; the message says why.</exception>
    public static async Task<ServerCommand> FindAsync(ServerKind kind, string folder, int port)
    {
        var (fetched, tree) = await Shell.RunAsync("sh", Shell.PathOf("server-tree.sh"), kind.ToString());
        if (fetched) return await FromTreeAsync(tree, folder, port);

        var image = ImageOf(kind);
        var (pulled, error) = await Shell.RunAsync("docker", "pull", "--quiet", image);
        if (pulled) return FromImage(image, port);

        throw Unavailable(kind, $"{LastLine(tree)}; {LastLine(error)}");
    }

    private static async Task<ServerCommand> FromTreeAsync(string tree, string folder, int port)
    {
        var (copied, error) = await Shell.RunAsync("cp", "-a", Path.Combine(tree, "data"), folder);
        if (!copied) throw new IOException(error);
        return new ServerCommand(
            [
                Path.Combine(tree, "mysqld"),
                $"--user={Environment.UserName}",
                $"--datadir={folder}/data",
                $"--socket={folder}/socket",
                $"--pid-file={folder}/pid",
                "--bind-address=127.0.0.1",
                $"--port={port}",
            ],
            StopSignal: "KILL"); // Nobody needs the data again.
    }

    private static ServerCommand FromImage(string image, int port) => new(
        [
            "docker", "run", "--rm", "--publish", $"127.0.0.1:{port}:3306",
            "--env", "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD=1", "--env", "MYSQL_ALLOW_EMPTY_PASSWORD=1", image,
        ],
        StopSignal: "TERM"); // The client passes it on to the container; KILL would leave the container behind.

    private static string ImageOf(ServerKind kind) => kind switch
    {
        ServerKind.MariaDb => "mariadb:10.11",
        ServerKind.MySql => "mysql:9",
        _ => "mysql:5.6",
    };

    private static Exception Unavailable(ServerKind kind, string reason) =>
        kind == ServerKind.MariaDb && Environment.GetEnvironmentVariable("CI") == "true"
            ? new InvalidOperationException($"CI=true and no MariaDB: {reason}")
            : new SkipException($"no {kind}: {reason}");

    private static string LastLine(string text) => text[(text.LastIndexOf('\n') + 1)..];
}
