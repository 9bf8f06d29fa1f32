namespace Dup1062.MySql.Schema;

/// <summary>A table as the schema's statements leave it.</summary>
public sealed record Table
{
    /// <summary>The name.</summary>
    public required TableName Name { get; init; }

    /// <summary>The columns in order.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The unique keys, the primary key among them, in order.</summary>
    public required IReadOnlyList<UniqueKey> UniqueKeys { get; init; }

    /// <summary>Whether all columns and unique keys are known. False where a part of the definition could not be read.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>A column by its name, in any case; null where there is none.</summary>
    /// <param name="name">The name without quotes.</param>
    public Column? FindColumn(string name)
    {
        foreach (var column in Columns)
        {
            if (string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)) return column;
        }
        return null;
    }
}
