using Dup1062.MySql.Schema.Ddl;

namespace Dup1062.MySql.Schema.Building;

/// <summary>A table while scripts are applied to it. A change makes a new one, so that a failed statement leaves the old one as it was.</summary>
internal sealed record TableDefinition(TableName Name)
{
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>All keys in the order in which they were added; every one has a name.</summary>
    public IReadOnlyList<KeyDefinition> Keys { get; init; } = [];

    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Pairs of columns that keys can be over (MariaDB).</summary>
    public IReadOnlyList<AddPeriod> Periods { get; init; } = [];

    /// <summary>The default for new columns.</summary>
    public Collation? Collation { get; init; }

    public bool IsComplete { get; init; } = true;

    public ScriptLocation Location { get; init; }

    /// <summary>The number of the script in its sequence that creates the table.</summary>
    public int Script { get; init; }

    /// <summary>The table as a catalog shows it.</summary>
    public Table ToTable()
    {
        var nullable = new HashSet<string>(Columns.Where(c => c.IsNullable).Select(c => c.Name), StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>(Columns.Select(c => c.Name), StringComparer.OrdinalIgnoreCase);
        return new Table
        {
            Name = Name,
            Columns = [.. Columns.Select(c => c.GeneratedFrom.Count == 0 ? c : c with { GeneratedFrom = Known(c.GeneratedFrom) })],
            UniqueKeys = [.. Keys.Where(k => k.IsUnique).OrderBy(Rank).Select(k => new UniqueKey { Name = k.Name!, Parts = Parts(k), Location = k.Location })],
            NonUniqueKeys = [.. Keys.Where(k => !k.IsUnique).Select(k => new NonUniqueKey { Name = k.Name!, Parts = Parts(k) })],
            ForeignKeys = ForeignKeys,
            IsComplete = IsComplete,
            Location = Location,
        };

        int Rank(KeyDefinition key) =>
            key.Kind == KeyKind.Primary ? 0 : key.Parts.All(p => p.Column is { } column && !nullable.Contains(column)) ? 1 : 2;

        IReadOnlyList<KeyPart> Parts(KeyDefinition key) =>
            [.. key.Parts.Select(p => p.Column is null ? p with { ExpressionColumns = Known(p.ExpressionColumns) } : p)];

        IReadOnlyList<string> Known(IReadOnlyList<string> inExpression) =>
            [.. inExpression.Where(names.Contains).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
