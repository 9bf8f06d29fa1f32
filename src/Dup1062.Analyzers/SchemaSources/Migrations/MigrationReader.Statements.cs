using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.EntityFramework;
using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.MySql.Lexing;

namespace Dup1062.Analyzers.SchemaSources.Migrations;

/// <summary>The SQL of each call; null where it cannot be told.</summary>
internal sealed partial class MigrationReader
{
    private const string AutoIncrement = " AUTO_INCREMENT";

    private static readonly string[] OfColumn = ["name", "table", "type", "unicode", "maxLength", "rowVersion", "schema", "nullable", "defaultValue", "defaultValueSql", "computedColumnSql", "fixedLength", "comment", "collation"];
    private static readonly string[] OfKey = ["name", "table", "columns", "schema", "unique", "filter"];
    private static readonly string[] OfRemoval = ["name", "table", "schema"];

    /// <summary>The parameters of each call in their order, for arguments without names.</summary>
    private static readonly Dictionary<string, string[]> Parameters = new(StringComparer.Ordinal)
    {
        ["CreateTable"] = ["name", "columns"],
        ["DropTable"] = ["name", "schema"],
        ["RenameTable"] = ["name", "schema", "newName", "newSchema"],
        ["AddColumn"] = OfColumn,
        ["AlterColumn"] = OfColumn,
        ["DropColumn"] = OfRemoval,
        ["RenameColumn"] = ["name", "table", "newName", "schema"],
        ["CreateIndex"] = OfKey,
        ["AddPrimaryKey"] = OfKey,
        ["AddUniqueConstraint"] = OfKey,
        ["DropIndex"] = OfRemoval,
        ["DropPrimaryKey"] = OfRemoval,
        ["DropUniqueConstraint"] = OfRemoval,
        ["RenameIndex"] = ["name", "newName", "table", "schema"],
    };

    private static FluentArgument? Given(FluentCall call, string parameter) =>
        call.Argument(parameter, Parameters.TryGetValue(call.Name, out var order) ? Array.IndexOf(order, parameter) : -1);

    private string? TableOf(FluentCall call, TypeDeclaration place) => Text(Given(call, call.Name is "CreateTable" or "DropTable" or "RenameTable" ? "name" : "table"), place);

    private string? Statement(FluentCall call, IReadOnlyList<FluentCall> after, string table, TypeDeclaration place)
    {
        var name = Text(Given(call, "name"), place);
        var newName = Text(Given(call, "newName"), place);
        var quoted = SqlNames.Quote(table);
        if (!IsNothing(Given(call, "schema")) || !IsNothing(Given(call, "newSchema"))) return null;
        return call.Name switch
        {
            "CreateTable" => CreateTable(call, quoted, place),
            "DropTable" => $"DROP TABLE {quoted}",
            "RenameTable" when newName is not null => $"ALTER TABLE {quoted} RENAME TO {SqlNames.Quote(newName)}",
            "AddColumn" when name is not null && Column(name, call, after, place) is { } added => $"ALTER TABLE {quoted} ADD COLUMN {added}",
            "AlterColumn" when name is not null && Column(name, call, after, place) is { } altered => $"ALTER TABLE {quoted} MODIFY COLUMN {altered}",
            "DropColumn" when name is not null => $"ALTER TABLE {quoted} DROP COLUMN {SqlNames.Quote(name)}",
            "RenameColumn" when name is not null && newName is not null => $"ALTER TABLE {quoted} RENAME COLUMN {SqlNames.Quote(name)} TO {SqlNames.Quote(newName)}",
            "CreateIndex" when name is not null && Parts(call, after, place) is { } parts => $"CREATE {(IsTrue(call, "unique") ? "UNIQUE " : "")}INDEX {SqlNames.Quote(name)} ON {quoted} ({parts})",
            "DropIndex" when name is not null => $"DROP INDEX {SqlNames.Quote(name)} ON {quoted}",
            "RenameIndex" when name is not null && newName is not null => $"ALTER TABLE {quoted} RENAME INDEX {SqlNames.Quote(name)} TO {SqlNames.Quote(newName)}",
            "AddPrimaryKey" when Parts(call, after, place) is { } parts => $"ALTER TABLE {quoted} ADD PRIMARY KEY ({parts})",
            "DropPrimaryKey" => $"ALTER TABLE {quoted} DROP PRIMARY KEY",
            "AddUniqueConstraint" when name is not null && Parts(call, after, place) is { } parts => $"ALTER TABLE {quoted} ADD CONSTRAINT {SqlNames.Quote(name)} UNIQUE ({parts})",
            "DropUniqueConstraint" when name is not null => $"ALTER TABLE {quoted} DROP INDEX {SqlNames.Quote(name)}",
            _ => null,
        };
    }

    private string? CreateTable(FluentCall call, string table, TypeDeclaration place)
    {
        if (call.Argument("columns", 1) is not ObjectArgument columns) return null;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = new List<string>();
        string? identity = null;
        foreach (var member in columns.Members)
        {
            if (member.Value is not ChainArgument { Chain.Calls: [{ Name: "Column" } column, ..] calls } || member.Name is not { } property) return null;
            var name = column.Argument("name", -1) is { } given ? Text(given, place) : property;
            if (name is null || Column(name, column, [.. calls.Skip(1)], place) is not { } definition) return null;
            names[property] = name;
            if (definition.EndsWith(AutoIncrement, StringComparison.Ordinal)) identity = name;
            parts.Add(definition);
        }
        var constraints = call.Argument("constraints", -1) ?? call.Arguments.Select(argument => argument.Value).OfType<BlockArgument>().FirstOrDefault();
        foreach (var step in (constraints as BlockArgument)?.Steps ?? default)
        {
            if (step is not FluentRun { Chain.Calls: [var constraint, ..] calls }) return null;
            if (constraint.Name is "ForeignKey" or "CheckConstraint") continue;
            if (constraint.Argument("columns", 1) is not MembersArgument { Names: var members } || !members.All(names.ContainsKey)) return null;
            var list = Prefixed([.. members.Select(member => names[member])], [.. calls.Skip(1)]);
            if (list is null) return null;
            if (constraint.Name == "PrimaryKey")
            {
                parts.Add($"PRIMARY KEY ({list})");
                // The server wants AUTO_INCREMENT first in a key, and the provider makes one for it.
                if (identity is not null && members.Count > 1 && names[members[0]] != identity && members.Any(member => names[member] == identity)) parts.Add($"UNIQUE ({SqlNames.Quote(identity)})");
            }
            else if (constraint.Name == "UniqueConstraint" && Text(constraint.Argument("name", 0), place) is { } key) parts.Add($"CONSTRAINT {SqlNames.Quote(key)} UNIQUE ({list})");
            else return null;
        }
        return $"CREATE TABLE {table} ({string.Join(", ", parts)})";
    }

    /// <summary>The definition of a column.</summary>
    private string? Column(string name, FluentCall call, IReadOnlyList<FluentCall> after, TypeDeclaration place)
    {
        var clr = call.Types.FirstOrDefault();
        var type = Text(Given(call, "type"), place) ?? (clr is null ? null : ClrTypes.ColumnType(clr));
        if (type is null) return null;
        if (type == "varchar") type = "varchar(255)";
        var definition = $"{SqlNames.Quote(name)} {type}";
        if (after.FirstOrDefault(IsCharacterSet) is { Arguments: [_, { Value: TextArgument { Text: var set } }] }) definition += $" CHARACTER SET {set}";
        if (Text(Given(call, "collation"), place) is { } collation) definition += $" COLLATE {collation}";
        if (Given(call, "computedColumnSql") is { } computed)
        {
            return Text(computed, place) is { } sql ? $"{definition} GENERATED ALWAYS AS ({sql}) {(IsTrue(call, "stored") ? "STORED" : "VIRTUAL")}" : null;
        }
        definition += IsTrue(call, "nullable") ? " NULL" : " NOT NULL";
        if (after.Any(IsIdentity) && clr is not null && ClrTypes.IsTime(clr)) definition += " DEFAULT CURRENT_TIMESTAMP(6)";
        else if (after.Any(IsIdentity)) definition += AutoIncrement;
        else if (Given(call, "defaultValueSql") is { } expression) definition += Text(expression, place) is { } sql ? $" DEFAULT {sql}" : " DEFAULT (1)";
        else if (Given(call, "defaultValue") is { } value && value is not ValueArgument { Value: null }) definition += " DEFAULT ''";
        else if (after.Any(IsComputedTime)) definition += " DEFAULT CURRENT_TIMESTAMP(6)";
        return definition;
    }

    /// <summary><c>.Annotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn)</c>, and what Oracle's provider writes.</summary>
    private static bool IsIdentity(FluentCall call) =>
        call is { Name: "Annotation", Arguments: [{ Value: TextArgument { Text: "MySql:ValueGenerationStrategy" or "MySQL:ValueGenerationStrategy" or "MySQL:AutoIncrement" or "MySql:ValueGeneratedOnAdd" } }, { Value: var value }] }
        && value is NameArgument { Name: "MySqlValueGenerationStrategy.IdentityColumn" or "MySQLValueGenerationStrategy.IdentityColumn" } or ValueArgument { Value: true };

    private static bool IsCharacterSet(FluentCall call) => call is { Name: "Annotation", Arguments: [{ Value: TextArgument { Text: "MySql:CharSet" } }, _] };

    private static bool IsComputedTime(FluentCall call) =>
        call is { Name: "Annotation", Arguments: [{ Value: TextArgument { Text: "MySql:ValueGenerationStrategy" } }, { Value: NameArgument { Name: "MySqlValueGenerationStrategy.ComputedColumn" } }] };

    /// <summary>The columns of an index or key.</summary>
    private string? Parts(FluentCall call, IReadOnlyList<FluentCall> after, TypeDeclaration place)
    {
        var columns = (Given(call, "columns") ?? call.Argument("column", -1))?.Items.Select(item => Text(item, place)).ToList();
        return columns is null || columns.Contains(null) ? null : Prefixed([.. columns.Select(column => column!)], after);
    }

    private static string? Prefixed(IReadOnlyList<string> columns, IReadOnlyList<FluentCall> after)
    {
        var annotation = after.FirstOrDefault(call => call is { Name: "Annotation", Arguments: [{ Value: TextArgument { Text: "MySql:IndexPrefixLength" } }, _] });
        if (annotation is null) return SqlNames.Quote(columns);
        var lengths = annotation.Arguments[1].Value.Items.Select(item => (item as ValueArgument)?.Value as int?).ToList();
        if (lengths.Contains(null)) return null;
        return string.Join(", ", columns.Select((column, i) => SqlNames.Quote(column) + (i < lengths.Count && lengths[i] > 0 ? $"({lengths[i]})" : "")));
    }

    private static bool IsTrue(FluentCall call, string name) => Given(call, name) is ValueArgument { Value: true };

    private static bool IsNothing(FluentArgument? argument) => argument is null or ValueArgument { Value: null };
}
