using Dup1062.Analyzers.Catching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Rereads;

/// <summary>A call that reads rows: by a command, Dapper, or a query of EF Core.</summary>
/// <param name="Syntax">The call.</param>
/// <param name="Name">Its name.</param>
internal sealed record ReadCall(InvocationExpressionSyntax Syntax, SimpleNameSyntax Name)
{
    private static readonly string[] Sql = ["Query", "ExecuteScalar", "ExecuteReader"];

    private static readonly string[] Linq = ["First", "Single", "Find", "Any", "ToList", "ToArray", "Count"];

    /// <summary>Whether it is given SQL.</summary>
    public bool IsSql => Has(Name.Identifier.ValueText, Sql);

    /// <summary>Whether a block has any; looks at names only.</summary>
    public static bool AreIn(SyntaxNode block)
    {
        foreach (var node in block.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } && IsRead(name)) return true;
        }
        return false;
    }

    /// <summary>Those of a piece of code, without what other functions in it do.</summary>
    public static IEnumerable<ReadCall> In(SyntaxNode code) =>
        from node in code.DescendantNodes(inner => inner == code || inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        where node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } && IsRead(name)
        let call = (InvocationExpressionSyntax)node
        select new ReadCall(call, ((MemberAccessExpressionSyntax)call.Expression).Name);

    /// <summary>The context of EF Core that a query starts from, as a variable; null for anything else.</summary>
    public ISymbol? ContextIn(SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax root = Syntax;
        while (true)
        {
            switch (root)
            {
                case InvocationExpressionSyntax { Expression: var called }: root = called; break;
                case MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax and var receiver }: root = receiver; break;
                default: return EntityTypes.IsContext(model.GetTypeInfo(root, cancellationToken).Type) ? model.GetSymbolInfo(root, cancellationToken).Symbol : null;
            }
        }
    }

    private static bool IsRead(SimpleNameSyntax name) => name.Identifier.ValueText is var text && (Has(text, Sql) || Has(text, Linq));

    private static bool Has(string name, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (name.StartsWith(beginning, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
