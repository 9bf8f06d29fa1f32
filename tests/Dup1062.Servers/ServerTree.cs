namespace Dup1062.Servers;

/// <summary>A server as <c>server-tree.sh</c> lays it out.</summary>
/// <param name="Folder">The folder.</param>
internal sealed record ServerTree(string Folder) : ServerSource
{
    /// <summary>Nobody needs the data again.</summary>
    public override string StopSignal => "KILL";

    public override async Task<IReadOnlyList<string>> PrepareAsync(string folder, int port)
    {
        var (copied, error) = await Shell.RunAsync("cp", "-a", Path.Combine(Folder, "data"), folder);
        if (!copied) throw new IOException(error);
        return
        [
            Path.Combine(Folder, "mysqld"),
            $"--user={Environment.UserName}",
            $"--datadir={folder}/data",
            $"--tmpdir={folder}", // A server that starts removes what others left in the common one, and what they use.
            $"--socket={folder}/socket",
            $"--pid-file={folder}/pid",
            "--bind-address=127.0.0.1",
            $"--port={port}",
        ];
    }
}
