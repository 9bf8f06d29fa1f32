namespace Dup1062.MySql.Schema;

/// <summary>A PRIMARY or UNIQUE key.</summary>
public sealed record UniqueKey
{
    /// <summary>The name that MySQL's rules give a primary key.</summary>
    public const string PrimaryName = "PRIMARY";

    /// <summary>The key's name, as error 1062 prints it.</summary>
    public required string Name { get; init; }

    /// <summary>The parts in order; at least one.</summary>
    public required IReadOnlyList<KeyPart> Parts { get; init; }

    /// <summary>Where a script adds the key; null when no script does.</summary>
    public ScriptLocation? Location { get; init; }

    /// <summary>This is the primary key.</summary>
    public bool IsPrimary => Name == PrimaryName;

    private IEnumerable<string> PartNames => Parts.Select(part => part.ToString());

    /// <summary>The columns that are parts of the key; what stands behind functional parts is none.</summary>
    /// <param name="table">The key's table.</param>
    public IEnumerable<Column> ColumnsIn(Table table) => Parts.Select(part => part.Column is { } name ? table.FindColumn(name) : null).OfType<Column>();

    /// <summary>The keys of several definitions of a table, those that are the same once: a UNIQUE over the columns of PRIMARY adds nothing.</summary>
    /// <param name="definitions">The keys of each definition.</param>
    public static IReadOnlyList<UniqueKey> Union(IEnumerable<IEnumerable<UniqueKey>> definitions)
    {
        var all = new List<UniqueKey>();
        foreach (var key in definitions.SelectMany(keys => keys).Where(key => !all.Exists(key.IsSameAs))) all.Add(key);
        return all;
    }

    /// <summary>Whether another definition's key admits the same rows. Names do not count, nor does the order of the parts.</summary>
    /// <param name="other">The other key.</param>
    public bool IsSameAs(UniqueKey other) =>
        Parts.Count == other.Parts.Count && new HashSet<string>(PartNames, StringComparer.OrdinalIgnoreCase).SetEquals(other.PartNames);
}
