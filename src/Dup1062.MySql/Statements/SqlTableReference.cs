using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Statements;

/// <summary>A table as a statement names it.</summary>
/// <param name="Database">The database before the dot, or null.</param>
/// <param name="Identifier">The table's own name; its span is what a diagnostic underlines.</param>
public readonly record struct SqlTableReference(SqlIdentifier? Database, SqlIdentifier Identifier)
{
    /// <summary>The table's name holds text that only the running program knows.</summary>
    public bool HasHole => Identifier.HasHole;

    /// <summary>What to look up in a schema. A database that only the running program knows is left out.</summary>
    public TableName Name => new(Database is { HasHole: false } database ? database.Name : null, Identifier.Name);
}
