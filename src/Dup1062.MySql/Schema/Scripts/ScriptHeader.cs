using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>What the comments at the head of a script say: which program dumped which server.</summary>
internal static class ScriptHeader
{
    private static readonly string[] ServerLines = ["server version"];

    /// <summary>The engine that the header names; neutral where it names none.</summary>
    public static ScriptDialect Dialect(string header)
    {
        if (Has(header, "PostgreSQL database")) return ScriptDialect.PostgreSql;
        if (Has(header, "Script Date:")) return ScriptDialect.SqlServer;
        return Has(header, "MySQL") || Has(header, "MariaDB") ? ScriptDialect.MySql : ScriptDialect.Neutral;
    }

    /// <summary>The version of the dumped server, or else of the program that dumped it; null where the header does not say.</summary>
    public static ServerVersion? Server(string header)
    {
        ServerVersion? distribution = null;
        foreach (var line in header.Split('\n'))
        {
            if (After(line, "server version") is { } server && VersionIn(server, header) is { } version) return version;
            distribution ??= After(line, "Distrib ") is { } text ? VersionIn(text, line) : null;
        }
        return distribution;
    }

    private static ServerVersion? VersionIn(string text, string flavour)
    {
        var start = text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (start < 0) return null;
        var version = ServerVersion.TryParse(text.Substring(start).Trim());
        return version is null || version.IsMariaDb || !Has(flavour, "MariaDB") ? version : version with { IsMariaDb = true };
    }

    private static string? After(string line, string label)
    {
        var i = line.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        return i < 0 ? null : line.Substring(i + label.Length);
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
