namespace Dup1062.MySql;

/// <summary>Which server a text is for, and what that server understands.</summary>
/// <param name="IsMariaDb">MariaDB, not MySQL.</param>
/// <param name="Version">Major, minor and patch. MySQL's majors go beyond 9 (26.7 is one).</param>
public sealed record ServerVersion(bool IsMariaDb, Version Version)
{
    /// <summary>Whether <c>INSERT … AS new ON DUPLICATE KEY UPDATE c = new.c</c> is understood: MySQL 8.0.19 and later, never MariaDB.</summary>
    public bool HasRowAlias => !IsMariaDb && Version >= new Version(8, 0, 19);

    /// <summary>Whether <c>VALUES(c)</c> in ON DUPLICATE KEY UPDATE is deprecated (warning 1287): MySQL 8.0.20 and later.</summary>
    public bool DeprecatesValuesFunction => !IsMariaDb && Version >= new Version(8, 0, 20);

    /// <summary>Reads <c>8.0.36-mysql</c>, <c>10.11.2-mariadb</c>, <c>8.0.36</c> or what a server says of itself (<c>5.5.5-10.11.19-MariaDB-1</c>).</summary>
    /// <param name="text">The text. Where it does not say whose version it is, 10 to 25 are MariaDB's: MySQL went from 9 to 26.</param>
    /// <returns>Null when it does not begin with a version.</returns>
    public static ServerVersion? TryParse(string? text)
    {
        if (text is null) return null;
        var isMariaDb = Contains(text, "mariadb");
        const string replicationPrefix = "5.5.5-";
        text = text.Trim();
        if (isMariaDb && text.StartsWith(replicationPrefix, StringComparison.Ordinal)) text = text.Substring(replicationPrefix.Length);
        var end = 0;
        while (end < text.Length && (text[end] == '.' || text[end] is >= '0' and <= '9')) end++;
        var number = text.Substring(0, end).TrimEnd('.');
        if (number.IndexOf('.') < 0) number += ".0";
        if (!System.Version.TryParse(number, out var version)) return null;
        isMariaDb |= version.Major is >= 10 and <= 25 && !Contains(text, "mysql");
        return new ServerVersion(isMariaDb, Normalize(version));
    }

    /// <summary>The oldest of several: what it understands, all do. Null for none, and for MySQL and MariaDB together.</summary>
    /// <param name="servers">The servers.</param>
    public static ServerVersion? Oldest(IEnumerable<ServerVersion> servers)
    {
        ServerVersion? oldest = null;
        foreach (var server in servers)
        {
            if (oldest is not null && oldest.IsMariaDb != server.IsMariaDb) return null;
            if (oldest is null || server.Version < oldest.Version) oldest = server;
        }
        return oldest;
    }

    /// <summary>In the format of <see cref="TryParse"/>: <c>8.0.36-mysql</c>.</summary>
    public override string ToString() => $"{Version}-{(IsMariaDb ? "mariadb" : "mysql")}";

    /// <summary>Whether a server runs what stands in an executed comment.</summary>
    /// <param name="server">The server; null stands for the newest MySQL and MariaDB alike.</param>
    /// <param name="version">The number behind <c>/*!</c> (80019 for 8.0.19); 0 where there is none.</param>
    /// <param name="mariaDbOnly">The comment begins with <c>/*M!</c>.</param>
    /// <remarks>https://mariadb.com/kb/en/comment-syntax/: MariaDB passes over 50700 to 99999. Dumps begin with a 999999 that no server runs.</remarks>
    internal static bool ExecutesComment(ServerVersion? server, int version, bool mariaDbOnly)
    {
        const int noServer = 990000;
        if (server is null) return version < noServer;
        if (mariaDbOnly && !server.IsMariaDb) return false;
        if (!mariaDbOnly && server.IsMariaDb && version is >= 50700 and <= 99999) return false;
        return version <= server.Version.Major * 10000 + server.Version.Minor * 100 + server.Version.Build;
    }

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static Version Normalize(Version version) => new(version.Major, version.Minor, Math.Max(version.Build, 0));
}
