using System.Collections.Concurrent;

namespace Dup1062.Servers;

/// <summary>Where servers of a kind come from.</summary>
internal abstract record ServerSource
{
    private static readonly ConcurrentDictionary<ServerKind, Lazy<Task<ServerSource>>> Found = new();

    /// <summary>The signal that stops a server.</summary>
    public abstract string StopSignal { get; }

    /// <summary>Looks once per process: a server of this machine, or one that its package clients fetch, else an image for Docker.</summary>
    /// <param name="kind">Which server.</param>
    /// <exception cref="SkipException">There is none; the message says why.</exception>
    public static Task<ServerSource> FindAsync(ServerKind kind) => Found.GetOrAdd(kind, k => new(() => LookAsync(k))).Value;

    /// <summary>Makes a folder ready for a new server.</summary>
    /// <param name="folder">An existing folder for the data.</param>
    /// <param name="port">A free port of 127.0.0.1.</param>
    /// <returns>The program that runs the server, and its arguments.</returns>
    public abstract Task<IReadOnlyList<string>> PrepareAsync(string folder, int port);

    private static async Task<ServerSource> LookAsync(ServerKind kind)
    {
        var (fetched, tree) = await Shell.RunAsync("sh", Shell.PathOf("server-tree.sh"), kind.ToString());
        if (fetched) return new ServerTree(tree);

        var image = ServerImage.Of(kind);
        var (pulled, error) = await Shell.RunAsync("docker", "pull", "--quiet", image.Name);
        return pulled ? image : throw Unavailable(kind, $"{LastLine(tree)}; {LastLine(error)}");
    }

    private static Exception Unavailable(ServerKind kind, string reason) =>
        kind == ServerKind.MariaDb && Environment.GetEnvironmentVariable("CI") == "true"
            ? new InvalidOperationException($"CI=true and no MariaDB: {reason}")
            : new SkipException($"no {kind}: {reason}");

    private static string LastLine(string text) => text[(text.LastIndexOf('\n') + 1)..];
}
