using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.Migrations;

/// <summary>Follows the calls on EF Core's migration builder and writes the SQL that they stand for.</summary>
internal sealed partial class MigrationReader(TypeScope scope, MigrationScript script, CancellationToken cancellationToken)
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "InsertData", "UpdateData", "DeleteData", "AlterDatabase", "AlterTable", "EnsureSchema", "AddForeignKey", "DropForeignKey", "AddCheckConstraint", "DropCheckConstraint",
        "CreateSequence", "DropSequence", "AlterSequence", "RenameSequence", "RestartSequence",
    };

    private readonly Stack<MethodFragment> _running = new();
    private Dictionary<string, string> _locals = new(StringComparer.Ordinal);

    /// <summary>Follows a method that is given the builder.</summary>
    /// <param name="method">The method.</param>
    /// <param name="place">The type that declares it.</param>
    /// <param name="arguments">The texts that it is given; null for what is none.</param>
    public void Run(MethodFragment method, TypeDeclaration place, IReadOnlyList<string?> arguments)
    {
        if (_running.Contains(method) || _running.Count > 32 || BuilderOf(method) is not { } builder)
        {
            script.IsDoubtful = true;
            return;
        }
        _running.Push(method);
        var locals = _locals;
        _locals = method.Parameters.Zip(arguments, (parameter, text) => (parameter.Name, text)).Where(given => given.text is not null).ToDictionary(given => given.Name, given => given.text!, StringComparer.Ordinal);
        foreach (var step in method.Steps) Run(step, builder, place);
        _locals = locals;
        _running.Pop();
    }

    private static string? BuilderOf(MethodFragment method) =>
        method.Parameters.Where(parameter => parameter.Type.Name == "MigrationBuilder").Select(parameter => parameter.Name).FirstOrDefault();

    private void Run(FluentStep step, string builder, TypeDeclaration place)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (step)
        {
            case FluentLocal { Value: ChainArgument { Chain: var chain } }:
                Run(chain, builder, place);
                break;
            case FluentLocal { Value: BlockArgument }:
                // Called who knows when.
                script.IsDoubtful = true;
                break;
            case FluentLocal local:
                if (Text(local.Value, place) is { } text) _locals[local.Name] = text;
                else _locals.Remove(local.Name);
                break;
            case FluentRun run:
                Run(run.Chain, builder, place);
                break;
            case FluentBranch branch:
                Doubt(branch, builder, place);
                foreach (var name in branch.Names) _locals.Remove(name);
                break;
        }
    }

    private void Run(FluentChain chain, string builder, TypeDeclaration place)
    {
        var call = chain.Calls.FirstOrDefault();
        if (call is null) return;
        if (chain.Root == builder)
        {
            Apply(call, chain.Calls.Skip(1).ToList(), place);
            return;
        }
        if (!call.Arguments.Any(argument => argument.Value is NameArgument { Name: var name } && name == builder)) return;
        var owner = chain.Root is "" or "this" ? place : chain.Root is { } root ? scope.Find(new TypeName(root), place) : null;
        if (owner?.Methods.Where(method => method.Name == call.Name && method.Parameters.Count == call.Arguments.Count).Take(2).ToList() is [var called]) Run(called, owner, [.. call.Arguments.Select(argument => Text(argument.Value, place))]);
        else script.IsDoubtful = true;
    }

    /// <summary>A branch, or a loop: what it does to tables that it names is open, for them or else for all.</summary>
    private void Doubt(FluentBranch branch, string builder, TypeDeclaration place)
    {
        if (branch.Returns)
        {
            script.IsDoubtful = true;
            return;
        }
        if (!branch.Names.Contains(builder))
        {
            if (branch.Names.Count == 0 || branch.Names.Any(name => name.EndsWith("Exception", StringComparison.Ordinal))) script.IsDoubtful = true;
            return;
        }
        var calls = branch.Steps.OfType<FluentRun>().Where(run => run.Chain.Root == builder).Select(run => run.Chain.Calls[0]).ToList();
        var tables = calls.Where(call => !Harmless.Contains(call.Name)).Select(call => TableOf(call, place)).ToList();
        if (calls.Count == 0 || tables.Contains(null) || calls.Exists(call => call.Name is "Sql" or "RenameTable")) script.IsDoubtful = true;
        else script.Doubtful.UnionWith(tables!);
    }

    private void Apply(FluentCall call, IReadOnlyList<FluentCall> after, TypeDeclaration place)
    {
        if (AreOfOtherEngine([call, .. after])) script.IsForeign = true;
        script.IsDoubtful |= call.IsProperty && call.Name != "ActiveProvider";
        if (call.IsProperty || Harmless.Contains(call.Name)) return;
        if (call.Name == "Sql")
        {
            ApplySql(call.Argument("sql", 0), place);
            return;
        }
        if (TryExtend(call, place)) return;
        var table = TableOf(call, place);
        if (table is null) script.IsDoubtful = true;
        else if (Statement(call, after, table, place) is { } statement) script.Add(statement, call.Location);
        else script.Doubtful.Add(table);
        if (call.Name == "RenameTable" && table is not null && script.Doubtful.Contains(table) && Text(Given(call, "newName"), place) is { } newName) script.Doubtful.Add(newName);
    }

    private void ApplySql(FluentArgument? argument, TypeDeclaration place)
    {
        if (Text(argument, place) is { } sql) script.AddRaw(sql);
        else if (argument is not TemplateArgument template || RawSql.MayChangeTables(template.Text)) script.IsDoubtful = true;
    }

    /// <summary>An extension method of the project.</summary>
    private bool TryExtend(FluentCall call, TypeDeclaration place)
    {
        if (scope.Extension(call.Name, call.Arguments.Count) is not var (owner, extension)) return false;
        Run(extension, owner, [null, .. call.Arguments.Select(argument => Text(argument.Value, place))]);
        return true;
    }

    /// <summary>Whether calls speak of another engine, and not of MySQL beside it.</summary>
    private static bool AreOfOtherEngine(IReadOnlyList<FluentCall> calls) =>
        calls.SelectMany(call => call.Arguments).Any(argument => IsOfOtherEngine(argument.Value))
        && !calls.Any(call => call is { Name: "Annotation", Arguments: [{ Value: TextArgument { Text: var text } }, ..] } && text.StartsWith("MySql:", StringComparison.OrdinalIgnoreCase));

    private static bool IsOfOtherEngine(FluentArgument argument) => argument switch
    {
        TextArgument { Text: var text } =>
            text.StartsWith("SqlServer:", StringComparison.Ordinal) || text.StartsWith("Npgsql:", StringComparison.Ordinal) || text.StartsWith("Sqlite:", StringComparison.Ordinal)
            || text is "INTEGER" or "uniqueidentifier" or "datetime2" or "nvarchar(max)" or "uuid" or "jsonb" or "timestamp with time zone" || text.StartsWith("nvarchar(", StringComparison.Ordinal)
            || text.StartsWith("character varying", StringComparison.Ordinal),
        ObjectArgument made => made.Members.Any(member => IsOfOtherEngine(member.Value)),
        ChainArgument { Chain.Calls: var calls } => AreOfOtherEngine(calls),
        _ => false,
    };

    private string? Text(FluentArgument? argument, TypeDeclaration place) =>
        ConstantTexts.Of(argument, name => _locals.TryGetValue(name, out var local) ? local : ConstantTexts.Find(name, place, scope));
}
