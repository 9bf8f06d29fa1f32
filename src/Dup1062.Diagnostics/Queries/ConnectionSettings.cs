using System.Data.Common;

namespace Dup1062.Diagnostics.Queries;

/// <summary>Reads options out of a connection string.</summary>
internal static class ConnectionSettings
{
    /// <summary>The value of an option; null where it is not given.</summary>
    /// <param name="connectionString">The connection string; what is none has no options.</param>
    /// <param name="names">The names that drivers know the option by.</param>
    public static string? Find(string connectionString, params string[] names)
    {
        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = connectionString;
        }
        catch (ArgumentException)
        {
            return null;
        }
        foreach (var name in names)
        {
            if (builder.TryGetValue(name, out var value)) return value?.ToString();
        }
        return null;
    }
}
