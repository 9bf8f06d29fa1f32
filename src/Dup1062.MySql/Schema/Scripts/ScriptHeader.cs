using System.Globalization;
using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>What the comments at the head of a script say: which program dumped which server.</summary>
internal static class ScriptHeader
{
    /// <summary>The engine that the header names; neutral where it names none.</summary>
    public static ScriptDialect Dialect(string header)
    {
        if ((After(header, "Target Server Type") ?? After(header, "Source Server Type")) is { } type) return OfNavicat(type);
        if (Has(header, "PostgreSQL database")) return ScriptDialect.PostgreSql;
        if (Has(header, "SQLiteStudio")) return ScriptDialect.Sqlite;
        if (Has(header, "Script Date:")) return ScriptDialect.SqlServer;
        return Has(header, "MySQL") || Has(header, "MariaDB") ? ScriptDialect.MySql : ScriptDialect.Neutral;
    }

    /// <summary>The engine that Navicat names behind <c>Server Type    :</c>.</summary>
    private static ScriptDialect OfNavicat(string type)
    {
        var name = type.TrimStart(' ', ':').Split('\r', '\n')[0];
        return Has(name, "MySQL") || Has(name, "MariaDB") ? ScriptDialect.MySql
            : Has(name, "PostgreSQL") ? ScriptDialect.PostgreSql
            : Has(name, "SQLite") ? ScriptDialect.Sqlite
            : Has(name, "SQL Server") ? ScriptDialect.SqlServer
            : Has(name, "Oracle") ? ScriptDialect.Oracle
            : ScriptDialect.Neutral;
    }

    /// <summary>The version of the dumped server, or else of the program that dumped it; null where the header does not say.</summary>
    public static ServerVersion? Server(string header)
    {
        ServerVersion? distribution = null;
        foreach (var line in header.Split('\n'))
        {
            if (After(line, "server version") is { } server && VersionIn(server, header) is { } version) return version;
            distribution ??= (After(line, "Distrib ") ?? After(line, "MySQL - ") ?? (Has(line, "Adminer ") ? After(line, "MySQL ") : null)) is { } text ? VersionIn(text, line) : null;
        }
        return distribution;
    }

    private static ServerVersion? VersionIn(string text, string flavour)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!SqlCharacters.IsDigit(text[i])) continue;
            var end = i;
            while (end < text.Length && (SqlCharacters.IsDigit(text[end]) || text[end] == '.')) end++;
            if (Read(text.Substring(i, end - i)) is { } version) return version with { IsMariaDb = Has(flavour, "MariaDB") };
            i = end;
        }
        return null;
    }

    /// <summary>Reads <c>8.0.36</c>, or <c>80036</c> as Navicat writes it.</summary>
    private static ServerVersion? Read(string number)
    {
        // MariaDB calls itself 5.5.5 to old replicas, and old programs believe it.
        const int whatMariaDbSays = 50505;
        if (number.IndexOf('.') >= 0) return ServerVersion.TryParse(number);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var packed) || packed is < 50000 or >= 1000000 or whatMariaDbSays) return null;
        return new ServerVersion(IsMariaDb: false, new Version(packed / 10000, packed / 100 % 100, packed % 100));
    }

    private static string? After(string line, string label)
    {
        var i = line.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        return i < 0 ? null : line.Substring(i + label.Length);
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
