using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.MySql.Lexing;

namespace Dup1062.Analyzers.SchemaSources.FluentMigrator;

/// <summary>Writes the columns of FluentMigrator's expressions as SQL.</summary>
internal static class FluentColumns
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["AsInt16"] = "SMALLINT",
        ["AsInt32"] = "INT",
        ["AsInt64"] = "BIGINT",
        ["AsByte"] = "TINYINT UNSIGNED",
        ["AsBoolean"] = "TINYINT(1)",
        ["AsGuid"] = "CHAR(36)",
        ["AsDateTime"] = "DATETIME",
        ["AsDateTime2"] = "DATETIME",
        ["AsDateTimeOffset"] = "DATETIME",
        ["AsDate"] = "DATE",
        ["AsTime"] = "TIME",
        ["AsDecimal"] = "DECIMAL(19,5)",
        ["AsDouble"] = "DOUBLE",
        ["AsFloat"] = "FLOAT",
        ["AsCurrency"] = "DECIMAL(19,4)",
        ["AsBinary"] = "LONGBLOB",
        ["AsXml"] = "TEXT",
    };

    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "WithDescription", "WithColumnDescription", "Indexed", "ForeignKey", "ReferencedBy", "OnDelete", "OnUpdate", "OnDeleteOrUpdate", "SetExistingRowsTo", "OnTable",
        "WithColumnAdditionalDescription", "WithColumnAdditionalDescriptions",
    };

    public static IReadOnlyList<string>? CreateTable(string table, List<FluentCall> calls, Func<FluentArgument?, string?> text, bool isGuarded)
    {
        if (Read(table, calls.Skip(1), text) is not { Count: > 0 } columns) return null;
        var key = columns.Where(column => column.IsPrimary).Select(column => column.Name).ToList();
        var parts = columns.Select(column => column.Definition).ToList();
        if (key.Count > 0) parts.Add($"PRIMARY KEY ({SqlNames.Quote(key)})");
        return [$"CREATE TABLE {(isGuarded ? "IF NOT EXISTS " : "")}{SqlNames.Quote(table)} ({string.Join(", ", parts.Concat(columns.SelectMany(column => column.Indexes.Select(index => $"UNIQUE KEY {SqlNames.Quote(index)} ({SqlNames.Quote(column.Name)})"))))})"];
    }

    public static IReadOnlyList<string>? AlterTable(string table, List<FluentCall> calls, Func<FluentArgument?, string?> text) => Alter(table, Read(table, calls.Skip(1), text));

    /// <summary><c>Create.Column("c").OnTable("t")…</c> and <c>Alter.Column</c>.</summary>
    public static IReadOnlyList<string>? Change(string table, List<FluentCall> calls, Func<FluentArgument?, string?> text, bool isNew, FluentCall named) =>
        Alter(table, Read(table, calls.Skip(1).Prepend(named with { Name = isNew ? "AddColumn" : "AlterColumn" }), text));

    private static IReadOnlyList<string>? Alter(string table, List<FluentColumn>? columns)
    {
        if (columns is not { Count: > 0 }) return null;
        return [.. columns.SelectMany(column => new[]
        {
            $"ALTER TABLE {SqlNames.Quote(table)} {(column.IsAltered ? "MODIFY" : "ADD")} COLUMN {column.Definition}{(column.IsPrimary && !column.IsAltered ? " PRIMARY KEY" : "")}",
        }.Concat(column.Indexes.Select(index => $"CREATE UNIQUE INDEX {SqlNames.Quote(index)} ON {SqlNames.Quote(table)} ({SqlNames.Quote(column.Name)})")))];
    }

    private static List<FluentColumn>? Read(string table, IEnumerable<FluentCall> calls, Func<FluentArgument?, string?> text)
    {
        var columns = new List<FluentColumn>();
        foreach (var call in calls)
        {
            if (call.Name is "WithColumn" or "AddColumn" or "AlterColumn")
            {
                if (text(call.Arguments.FirstOrDefault()?.Value) is not { } name) return null;
                columns.Add(new FluentColumn(table, name, call.Name == "AlterColumn"));
                continue;
            }
            // Before the first column stand words about the table itself.
            if (columns.Count == 0 ? call.Name is not ("WithDescription" or "InSchema") : !TryApply(columns[columns.Count - 1], call, text)) return null;
        }
        return columns.TrueForAll(column => column.Type is not null) ? columns : null;
    }

    private static bool TryApply(FluentColumn column, FluentCall call, Func<FluentArgument?, string?> text)
    {
        var given = call.Arguments.FirstOrDefault()?.Value;
        switch (call.Name)
        {
            case "AsString" or "AsAnsiString" or "AsFixedLengthString" or "AsFixedLengthAnsiString":
                column.Type = given is ValueArgument { Value: int length } && length < 16384 ? $"VARCHAR({length})" : call.Arguments.Count == 0 ? "VARCHAR(255)" : "LONGTEXT";
                return true;
            case "AsCustom":
                column.Type = text(given);
                return column.Type is not null;
            case "PrimaryKey":
                column.IsPrimary = true;
                return true;
            case "Identity":
                column.IsIdentity = true;
                return true;
            case "Nullable":
                column.IsNullable = true;
                return true;
            case "NotNullable":
                column.IsNullable = false;
                return true;
            case "Unique":
                column.Indexes.Add(text(given) ?? $"IX_{column.Table}_{column.Name}");
                return given is null || text(given) is not null;
            case "WithDefaultValue":
                column.Default = " DEFAULT ''";
                return true;
            case "WithDefault":
                column.Default = given is NameArgument { Name: "SystemMethods.NewGuid" } ? " DEFAULT (UUID())" : " DEFAULT CURRENT_TIMESTAMP";
                return true;
            default:
                if (!Types.TryGetValue(call.Name, out var type)) return Ignored.Contains(call.Name);
                column.Type = type;
                return true;
        }
    }
}

/// <summary>A column while its expression is read.</summary>
internal sealed class FluentColumn(string table, string name, bool isAltered)
{
    public string Table => table;

    public string Name => name;

    public bool IsAltered => isAltered;

    public string? Type { get; set; }

    public string Default { get; set; } = "";

    public bool IsNullable { get; set; }

    public bool IsPrimary { get; set; }

    public bool IsIdentity { get; set; }

    /// <summary>The names of its unique indexes.</summary>
    public List<string> Indexes { get; } = [];

    public string Definition => $"{SqlNames.Quote(Name)} {Type}{(IsNullable ? " NULL" : " NOT NULL")}{Default}{(IsIdentity ? " AUTO_INCREMENT" : "")}";
}
