namespace Dup1062.MySql.Schema.Ddl;

/// <summary>CREATE TABLE. Its columns, keys and options are the changes that make it from an empty table.</summary>
internal sealed record CreateTable(TableName Name, IReadOnlyList<TableChange> Changes) : SchemaStatement
{
    public bool IfNotExists { get; init; }

    public bool OrReplace { get; init; }

    public bool IsTemporary { get; init; }

    /// <summary>The table whose definition is copied.</summary>
    public TableName? Like { get; init; }
}

/// <summary>ALTER TABLE, CREATE INDEX and DROP INDEX, which the server runs as an ALTER TABLE too.</summary>
internal sealed record AlterTable(TableName Name, IReadOnlyList<TableChange> Changes) : SchemaStatement;

internal sealed record RenameTables(IReadOnlyList<(TableName From, TableName To)> Pairs) : SchemaStatement;

internal sealed record DropTables(IReadOnlyList<TableName> Names, bool IsTemporary) : SchemaStatement;

/// <summary>CREATE DATABASE and ALTER DATABASE; the name is null for the one in use.</summary>
internal sealed record DefineDatabase(string? Name, CharacterSetClause Default) : SchemaStatement;

internal sealed record DropDatabase(string Name) : SchemaStatement;

internal sealed record UseDatabase(string Name) : SchemaStatement;

/// <summary>CREATE PROCEDURE with statements about the schema in it.</summary>
internal sealed record DefineProcedure(string Name, IReadOnlyList<SchemaStatement> Statements) : SchemaStatement;

internal sealed record CallProcedure(string Name) : SchemaStatement;
