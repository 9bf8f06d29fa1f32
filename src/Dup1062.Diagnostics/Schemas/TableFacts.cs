using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Schemas;

/// <summary>A table as the server's information_schema describes it.</summary>
internal sealed record TableFacts
{
    /// <summary>The table as the conflict reasoning knows it.</summary>
    public required Table Table { get; init; }

    /// <summary>The columns in order.</summary>
    public required IReadOnlyList<ColumnFacts> Columns { get; init; }

    /// <summary>The storage engine; null where it could not be read.</summary>
    public string? Engine { get; init; }

    /// <summary>It is a view: it has no keys of its own.</summary>
    public bool IsView { get; init; }

    /// <summary>The triggers that the account may see.</summary>
    public IReadOnlyList<TriggerFacts> Triggers { get; init; } = [];

    /// <summary>The tables whose rows follow this table's, by ON UPDATE or ON DELETE.</summary>
    public IReadOnlyList<CascadeFacts> Cascades { get; init; } = [];

    /// <summary>The table with its database, quoted.</summary>
    public string QuotedName => SqlNames.Quote(Table.Name.Database, Table.Name.Name);

    /// <summary>The primary key, or null.</summary>
    public UniqueKey? PrimaryKey => FindKey(UniqueKey.PrimaryName);

    /// <summary>A unique key by its name, in any case; null where there is none.</summary>
    /// <param name="name">The name.</param>
    public UniqueKey? FindKey(string name) => Table.UniqueKeys.FirstOrDefault(key => string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A column by its name, in any case; null where there is none.</summary>
    /// <param name="name">The name.</param>
    public ColumnFacts? FindColumn(string name) => Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A trigger.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Event">INSERT, UPDATE or DELETE.</param>
/// <param name="Timing">BEFORE or AFTER.</param>
/// <param name="Body">What it runs.</param>
internal sealed record TriggerFacts(string Name, string Event, string Timing, string Body);

/// <summary>A foreign key through which changes of a table reach another.</summary>
/// <param name="Name">The constraint.</param>
/// <param name="Child">The table whose rows follow.</param>
/// <param name="OnUpdate">What happens to them on UPDATE.</param>
/// <param name="OnDelete">What happens to them on DELETE.</param>
internal sealed record CascadeFacts(string Name, TableName Child, string OnUpdate, string OnDelete);
