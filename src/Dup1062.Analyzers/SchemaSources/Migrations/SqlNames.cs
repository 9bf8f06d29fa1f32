namespace Dup1062.Analyzers.SchemaSources.Migrations;

/// <summary>Writes names as SQL.</summary>
internal static class SqlNames
{
    public static string Quote(string name) => $"`{name.Replace("`", "``")}`";

    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));
}
