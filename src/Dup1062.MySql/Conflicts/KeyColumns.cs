using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Conflicts;

/// <summary>The columns whose values decide about a key.</summary>
internal static class KeyColumns
{
    /// <summary>The parts themselves, and the columns behind functional parts and generated columns.</summary>
    public static IEnumerable<string> Of(UniqueKey key, Table table) =>
        key.Parts.SelectMany(part => part.Column is not { } name ? part.ExpressionColumns
            : table.FindColumn(name) is { IsGenerated: true } generated ? generated.GeneratedFrom
            : [name]);
}
