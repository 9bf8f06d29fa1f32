namespace Dup1062.MySql.Schema.Ddl;

/// <summary>One thing that CREATE TABLE or ALTER TABLE does to a table.</summary>
internal abstract record TableChange
{
    /// <summary>Where the statement stands.</summary>
    public ScriptLocation Location { get; init; }
}

internal sealed record AddColumn(ColumnDefinition Definition, ColumnPlace Place, bool IfNotExists) : TableChange;

/// <summary>MODIFY and CHANGE: the whole definition anew.</summary>
internal sealed record ChangeColumn(string OldName, ColumnDefinition Definition, ColumnPlace Place, bool IfExists) : TableChange;

internal sealed record RenameColumn(string OldName, string NewName, bool IfExists) : TableChange;

internal sealed record SetColumnDefault(string Name, ColumnDefault Default) : TableChange;

internal sealed record SetColumnVisibility(string Name, bool IsInvisible) : TableChange;

internal sealed record DropColumn(string Name, bool IfExists) : TableChange;

internal sealed record AddKey(KeyDefinition Definition, bool IfNotExists) : TableChange;

internal sealed record RenameKey(string OldName, string NewName, bool IfExists) : TableChange;

internal sealed record DropKey(string Name, bool IfExists) : TableChange;

/// <summary>DROP CONSTRAINT: a unique key, a foreign key or a CHECK. CHECKs are not kept, so that a name may be unknown.</summary>
internal sealed record DropConstraint(string Name) : TableChange;

internal sealed record AddForeignKey(ForeignKey Definition, string? KeyName) : TableChange;

internal sealed record DropForeignKey(string Name) : TableChange;

internal sealed record RenameTable(TableName NewName) : TableChange;

/// <summary>A period of MariaDB's; <c>SYSTEM_TIME</c> is that of a row's versions.</summary>
internal sealed record AddPeriod(string Name, string Start, string End) : TableChange
{
    public bool IsSystemTime => Name.Equals("SYSTEM_TIME", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The default for columns to come.</summary>
internal sealed record SetCharacterSet(CharacterSetClause Default) : TableChange;

/// <summary>CONVERT TO CHARACTER SET: the default, and every text column there is.</summary>
internal sealed record ConvertCharacterSet(CharacterSetClause Default) : TableChange;

/// <summary>Something that leaves columns or keys unknown: what cannot be read, or the columns of a SELECT.</summary>
internal sealed record LoseTrack : TableChange;

/// <summary>Where a column goes: FIRST, AFTER another, or (both unset) behind the others or where it was.</summary>
internal readonly record struct ColumnPlace(bool IsFirst, string? After);

/// <summary>CHARACTER SET and COLLATE as they are written; <c>DEFAULT</c> reads as null.</summary>
internal readonly record struct CharacterSetClause(string? CharacterSet, string? Collation);
