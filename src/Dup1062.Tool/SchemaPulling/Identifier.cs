namespace Dup1062.Tool.SchemaPulling;

/// <summary>Names in SQL.</summary>
internal static class Identifier
{
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
