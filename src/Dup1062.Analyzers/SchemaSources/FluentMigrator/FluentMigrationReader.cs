using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.Analyzers.SchemaSources.Migrations;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.FluentMigrator;

/// <summary>Follows the expressions of a FluentMigrator migration and writes the SQL that they stand for.</summary>
internal sealed class FluentMigrationReader(TypeScope scope, MigrationScript script, TypeDeclaration place, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, string> _locals = new(StringComparer.Ordinal);

    /// <summary>Follows statements.</summary>
    /// <param name="steps">The statements.</param>
    /// <param name="guard">When they run.</param>
    public void Run(IEnumerable<FluentStep> steps, FluentGuard guard)
    {
        foreach (var step in steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (step is FluentBranch { Names: var names }) foreach (var name in names) _locals.Remove(name);
            switch (step)
            {
                case FluentLocal local when Text(local.Value) is { } text:
                    _locals[local.Name] = text;
                    break;
                case FluentLocal { Value: ChainArgument { Chain: var chain } } when !IsRoot(chain.Root):
                    break;
                case FluentRun run:
                    Run(run.Chain, guard);
                    break;
                // if (Schema.Table("t").Exists()) return;
                case FluentBranch { Returns: true, IsNegated: false, Steps.Count: 0 } branch when IsGuard(branch):
                    guard = FluentGuard.Missing;
                    break;
                case FluentBranch { Returns: true } or FluentBranch { HasElse: true }:
                    script.IsDoubtful = true;
                    break;
                case FluentBranch branch when IsGuard(branch) && !branch.Steps.OfType<FluentBranch>().Any():
                    Run(branch.Steps, branch.IsNegated ? FluentGuard.Missing : FluentGuard.Present);
                    break;
                case FluentBranch branch when !branch.Names.Any(IsRoot) && !branch.Names.Any(name => name.EndsWith("Exception", StringComparison.Ordinal)):
                    break;
                default:
                    script.IsDoubtful = true;
                    break;
            }
        }
    }

    private static bool IsGuard(FluentBranch branch) => branch.Names.Contains("Exists") && branch.Names.Contains("Schema");

    private static bool IsRoot(string? name) => name is "Create" or "Alter" or "Delete" or "Rename" or "Execute" or "IfDatabase";

    private void Run(FluentChain chain, FluentGuard guard)
    {
        var (root, calls) = (chain.Root, chain.Calls.ToList());
        if (root is "this" or "base" && calls.Count > 0)
        {
            root = calls[0].Name;
            calls.RemoveAt(0);
        }
        if (root == "" && calls.Count > 2 && calls[0].Name == "IfDatabase")
        {
            if (IsOurs(calls[0]) is not { } isOurs)
            {
                script.IsDoubtful = true;
                return;
            }
            if (!isOurs) return;
            (root, calls) = (calls[1].Name, calls.GetRange(2, calls.Count - 2));
        }
        if (root is "Insert" or "Update" or "Schema" || (calls.Count > 0 && calls[calls.Count - 1].Name.StartsWith(FluentCall.Setter, StringComparison.Ordinal))) return;
        var statements = calls.Count == 0 ? null : Statements(root, calls, guard);
        if (statements is not null && IsOpen(root, calls, guard)) script.Doubtful.Add(TableOf(calls)!);
        if (statements is null) script.IsDoubtful = true;
        else foreach (var statement in statements) script.Add(statement, calls[0].Location);
    }

    /// <summary>Whether <c>IfDatabase("mysql", ProcessorIdConstants.SqlServer)</c> names MySQL; null where it asks in another way.</summary>
    private bool? IsOurs(FluentCall condition)
    {
        var engines = condition.Arguments.Select(argument => EngineNames.In(Text(argument.Value) ?? (argument.Value as NameArgument)?.Name ?? "")).ToList();
        return engines.Contains(Engine.MySql) ? true : engines.TrueForAll(engine => engine == Engine.Other) ? false : null;
    }

    /// <summary>The statements of an expression; null where it cannot be followed.</summary>
    private IReadOnlyList<string>? Statements(string? root, List<FluentCall> calls, FluentGuard guard)
    {
        var first = calls[0];
        var name = Text(first.Arguments.FirstOrDefault()?.Value);
        if (calls.Exists(call => call.Name == "InSchema")) return null;
        switch (root, first.Name)
        {
            case ("Create", "ForeignKey" or "Schema" or "Sequence") or ("Delete", "ForeignKey" or "Schema" or "Sequence" or "FromTable" or "DefaultConstraint"):
                return [];
            case ("Execute", "Sql") when name is not null:
                script.AddRaw(name);
                return [];
            case ("Create", "Table") when name is not null:
                return FluentColumns.CreateTable(name, calls, Text, guard == FluentGuard.Missing);
            case ("Create" or "Alter", "Column") when name is not null && Table(calls, "OnTable") is { } table:
                return FluentColumns.Change(table, calls, Text, isNew: root == "Create", first);
            case ("Alter", "Table") when name is not null:
                return FluentColumns.AlterTable(name, calls, Text);
            case ("Create", "Index") when Table(calls, "OnTable") is { } table && Names(calls, "OnColumn") is { Count: > 0 } columns:
                var isUnique = calls.Exists(call => call.Name == "Unique");
                return [$"CREATE {(isUnique ? "UNIQUE " : "")}INDEX {SqlNames.Quote(name ?? $"IX_{table}_{string.Join("_", columns)}")} ON {SqlNames.Quote(table)} ({SqlNames.Quote(columns)})"];
            case ("Create", "UniqueConstraint") when Table(calls, "OnTable") is { } table && Names(calls, "Column", "Columns") is { Count: > 0 } columns:
                return [$"ALTER TABLE {SqlNames.Quote(table)} ADD CONSTRAINT {SqlNames.Quote(name ?? $"UC_{table}_{string.Join("_", columns)}")} UNIQUE ({SqlNames.Quote(columns)})"];
            case ("Create", "PrimaryKey") when Table(calls, "OnTable") is { } table && Names(calls, "Column", "Columns") is { Count: > 0 } columns:
                return [$"ALTER TABLE {SqlNames.Quote(table)} ADD PRIMARY KEY ({SqlNames.Quote(columns)})"];
            case ("Delete", "Table") when name is not null:
                return [$"DROP TABLE IF EXISTS {SqlNames.Quote(name)}"];
            case ("Delete", "Column") when Table(calls, "FromTable") is { } table && Names(calls, "Column") is { Count: > 0 } dropped:
                return [.. dropped.Select(column => $"ALTER TABLE {SqlNames.Quote(table)} DROP COLUMN {SqlNames.Quote(column)}")];
            case ("Delete", "Index" or "UniqueConstraint") when name is not null && (Table(calls, "OnTable") ?? Table(calls, "FromTable")) is { } table:
                return [$"DROP INDEX {SqlNames.Quote(name)} ON {SqlNames.Quote(table)}"];
            case ("Delete", "PrimaryKey") when Table(calls, "FromTable") is { } table:
                return [$"ALTER TABLE {SqlNames.Quote(table)} DROP PRIMARY KEY"];
            case ("Rename", "Table") when name is not null && Table(calls, "To") is { } newName:
                return [$"RENAME TABLE {SqlNames.Quote(name)} TO {SqlNames.Quote(newName)}"];
            case ("Rename", "Column") when name is not null && Table(calls, "OnTable") is { } table && Table(calls, "To") is { } newName:
                return [$"ALTER TABLE {SqlNames.Quote(table)} RENAME COLUMN {SqlNames.Quote(name)} TO {SqlNames.Quote(newName)}"];
            default:
                return null;
        }
    }

    /// <summary>Whether a table has another form where the statement does not run: something else is there, or a column that it makes a key of.</summary>
    private bool IsOpen(string? root, List<FluentCall> calls, FluentGuard guard) => TableOf(calls) is not null && (guard, root) switch
    {
        (FluentGuard.Present, "Create" or "Alter") => calls[0].Name is not ("ForeignKey" or "Schema" or "Sequence"),
        (FluentGuard.Missing, "Alter") => calls.Exists(call => call.Name is "Unique" or "PrimaryKey"),
        (FluentGuard.Missing, "Create") => calls[0].Name == "Column" && calls.Exists(call => call.Name is "Unique" or "PrimaryKey"),
        _ => false,
    };

    private string? TableOf(List<FluentCall> calls) => calls[0].Name == "Table" ? Text(calls[0].Arguments.FirstOrDefault()?.Value) : Table(calls, "OnTable");

    private string? Table(List<FluentCall> calls, string method) => calls.Find(call => call.Name == method)?.Arguments.FirstOrDefault() is { } argument ? Text(argument.Value) : null;

    /// <summary>The names that calls of some methods are given; null where one cannot be told.</summary>
    private IReadOnlyList<string>? Names(List<FluentCall> calls, params string[] methods)
    {
        var names = calls.Where(call => methods.Contains(call.Name)).SelectMany(call => call.Arguments).SelectMany(argument => argument.Value.Items).Select(Text).ToList();
        return names.Contains(null) ? null : [.. names.Select(name => name!)];
    }

    private string? Text(FluentArgument? argument) => ConstantTexts.Of(argument, name => _locals.TryGetValue(name, out var local) ? local : ConstantTexts.Find(name, place, scope));
}

/// <summary>When statements run.</summary>
internal enum FluentGuard : byte
{
    Always,

    /// <summary>Where a table, column or index is not there yet.</summary>
    Missing,

    /// <summary>Where one is there.</summary>
    Present,
}
