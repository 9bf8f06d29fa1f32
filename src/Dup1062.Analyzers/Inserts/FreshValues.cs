using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Inserts;

/// <summary>Parameters that get a new GUID or ULID in the same member: a key with such a part does not collide in practice.</summary>
internal sealed class FreshValues
{
    private readonly HashSet<string>? _parameters;

    public FreshValues(SyntaxNode? use)
    {
        if (use?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member) _parameters = MemberCode.Of(member).FreshParameters;
    }

    /// <summary>The parameters that get such a value in a member.</summary>
    public static HashSet<string> ParametersIn(SyntaxNode member)
    {
        var parameters = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var locals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in member.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value } variable when IsFresh(value, locals):
                    locals.Add(variable.Identifier.ValueText);
                    break;
                case AnonymousObjectMemberDeclaratorSyntax { Expression: { } value } declarator when IsFresh(value, locals):
                    Add(declarator.NameEquals?.Name.Identifier.ValueText ?? (value as IdentifierNameSyntax)?.Identifier.ValueText);
                    break;
                case ArgumentListSyntax { Arguments: [{ Expression: LiteralExpressionSyntax name }, .., { Expression: { } value }] } when IsFresh(value, locals):
                    Add(name.Token.ValueText);
                    break;
            }
        }
        return parameters;

        void Add(string? name)
        {
            if (!string.IsNullOrEmpty(name)) parameters.Add(name!.TrimStart('@', '?', ':'));
        }
    }

    /// <summary>Whether a part of a key gets a fresh value in every row.</summary>
    /// <param name="key">The key.</param>
    /// <param name="insert">The statement.</param>
    /// <param name="table">Its table.</param>
    /// <param name="sql">The text that the statement was read from.</param>
    public bool Cover(UniqueKey key, InsertStatement insert, Table table, string sql) =>
        _parameters is { Count: > 0 } && insert.Rows.Count > 0 && key.Parts.Any(part => part.Column is { } column
            && IndexOf(column, insert, table) is var index and >= 0
            && insert.Rows.All(row => index < row.Values.Count && IsFreshParameter(row.Values[index], sql)));

    /// <summary>Whether every row of a statement has a fresh value in any column, where no schema tells the keys.</summary>
    /// <param name="insert">The statement.</param>
    /// <param name="sql">The text that the statement was read from.</param>
    public bool AreIn(InsertStatement insert, string sql) =>
        _parameters is { Count: > 0 } && insert.Rows.Count > 0 && insert.Rows.All(row => row.Values.Any(value => IsFreshParameter(value, sql)));

    private bool IsFreshParameter(InsertValue value, string sql) =>
        value.Kind == InsertValueKind.Parameter && _parameters!.Contains(sql.Substring(value.Span.Start, value.Span.Length).TrimStart('@', '?', ':'));

    private static int IndexOf(string column, InsertStatement insert, Table table)
    {
        IEnumerable<string> names = insert.Columns is { } columns ? columns.Select(c => c.Name) : table.Columns.Where(c => !c.IsInvisible).Select(c => c.Name);
        return names.ToList().FindIndex(name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary><c>Guid.NewGuid()</c>, <c>Guid.NewGuid().ToString("N")</c>, or a local that holds one.</summary>
    private static bool IsFresh(ExpressionSyntax expression, HashSet<string> locals)
    {
        for (var inner = expression; inner is not null;)
        {
            switch (inner)
            {
                case IdentifierNameSyntax name:
                    return locals.Contains(name.Identifier.ValueText);
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "NewGuid" or "CreateVersion7" or "NewUlid" } }:
                    return true;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }:
                    inner = receiver;
                    break;
                default:
                    return false;
            }
        }
        return false;
    }
}
