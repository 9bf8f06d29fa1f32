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
}
