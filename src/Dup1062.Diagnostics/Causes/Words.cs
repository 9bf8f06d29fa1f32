using Dup1062.MySql.Lexing;

namespace Dup1062.Diagnostics.Causes;

/// <summary>Sentences that several causes say.</summary>
internal static class Words
{
    /// <summary><c>id = 7</c>: what leads to the row; the key itself where the table has no primary key.</summary>
    public static string Row(Incident incident, RowComparison row)
    {
        var parts = (incident.Table!.PrimaryKey ?? incident.Key!).Parts.Where(part => part.Column is not null);
        return string.Join(", ", parts.Select(part => $"{part.Column} = {incident.Redactor.Show(Existing(row, part.Column!))}"));
    }

    /// <summary>A condition that meets the row alone, ready to paste.</summary>
    public static string Condition(Incident incident, RowComparison row)
    {
        var parts = (incident.Table!.PrimaryKey ?? incident.Key!).Parts.Where(part => part.Column is not null);
        return string.Join(" AND ", parts.Select(part => $"{SqlNames.Quote(part.Column!)} = {incident.Redactor.Literal(Existing(row, part.Column!))}"));
    }

    /// <summary><c>uniq_email (email)</c>.</summary>
    public static string Key(Incident incident) => $"{incident.Key!.Name} ({string.Join(", ", incident.Key.Parts)})";

    /// <summary>Names in a row: <c>a, b and c</c>.</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[all.Count - 1]}";
    }

    private static object? Existing(RowComparison row, string column) => row.Row.Values.TryGetValue(column, out var value) ? value : null;
}
