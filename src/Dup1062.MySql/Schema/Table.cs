namespace Dup1062.MySql.Schema;

/// <summary>A table as the schema's statements leave it.</summary>
public sealed record Table
{
    /// <summary>The name.</summary>
    public required TableName Name { get; init; }

    /// <summary>The columns in order.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>
    /// The unique keys in the server's order: the primary key, those without a nullable part, the others.
    /// A row that collides on several is reported for the first of them.
    /// </summary>
    public required IReadOnlyList<UniqueKey> UniqueKeys { get; init; }

    /// <summary>The keys that are not unique.</summary>
    public IReadOnlyList<NonUniqueKey> NonUniqueKeys { get; init; } = [];

    /// <summary>The foreign keys of which this is the child table.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Where a script creates the table; null when no script does.</summary>
    public ScriptLocation? Location { get; init; }

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
