namespace Dup1062.Tool.Output;

/// <summary>SQL for people to run.</summary>
internal static class Sql
{
    /// <summary>A text as a literal.</summary>
    public static string Literal(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
