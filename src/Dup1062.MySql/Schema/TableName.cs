namespace Dup1062.MySql.Schema;

/// <summary>A table's name, with its database where one is named.</summary>
/// <param name="Database">The database, or null for the one in use.</param>
/// <param name="Name">The name without quotes.</param>
public readonly record struct TableName(string? Database, string Name)
{
    /// <summary><c>database.name</c>, or the name alone.</summary>
    public override string ToString() => Database is null ? Name : $"{Database}.{Name}";
}
