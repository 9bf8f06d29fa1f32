namespace Dup1062.MySql.Schema.Ddl;

internal enum KeyKind : byte
{
    Primary,
    Unique,
    Plain,
    FullText,
    Spatial,
}

/// <summary>A key of a table; without a name where MySQL has still to find one.</summary>
internal sealed record KeyDefinition(KeyKind Kind, string? Name, IReadOnlyList<KeyPart> Parts)
{
    public ScriptLocation Location { get; init; }

    /// <summary>Made by the server for a foreign key; gives way to any key that begins with the same parts.</summary>
    public bool IsGenerated { get; init; }

    public bool IsUnique => Kind is KeyKind.Primary or KeyKind.Unique;
}
