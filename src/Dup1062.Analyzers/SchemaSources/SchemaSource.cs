using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>Where a project says what its tables are; the one that counts most first.</summary>
internal enum SchemaSource : byte
{
    Scripts,
    Migrations,
    Snapshot,
    Model,
    FluentMigrator,
    Strings,
}

/// <summary>The tables that one source defines.</summary>
internal sealed record SourceTables(SchemaSource Source, IReadOnlyList<Table> Tables);
