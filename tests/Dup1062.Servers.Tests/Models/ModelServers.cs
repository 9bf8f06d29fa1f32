namespace Dup1062.Servers.Tests.Models;

/// <summary>The servers that Pomelo's provider and FluentMigrator's runner are tried on.</summary>
internal static class ModelServers
{
    /// <summary>Each name with each server.</summary>
    public static TheoryData<string, ServerKind> With(IEnumerable<string> names)
    {
        var data = new TheoryData<string, ServerKind>();
        foreach (var name in names)
        {
            data.Add(name, ServerKind.MariaDb);
            data.Add(name, ServerKind.MySql);
        }
        return data;
    }
}
