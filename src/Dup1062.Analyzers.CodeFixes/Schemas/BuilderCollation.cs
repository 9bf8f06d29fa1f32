using Dup1062.Analyzers.CodeFixes.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Schemas;

/// <summary>Writes a property's collation into the code that configures its key: <c>gift.Property(g => g.Token).UseCollation("utf8mb4_bin")</c>.</summary>
internal static class BuilderCollation
{
    private const string Method = "UseCollation";

    /// <summary>The change; null where the key is not configured by a statement of its own.</summary>
    public static TextChange? Write(SyntaxNode root, SourceText text, int position, string property, string collation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (root.FindToken(position).Parent is not SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: var receiver, Parent: InvocationExpressionSyntax key } }
            || BuilderOf(receiver) is not { } builder
            || !SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(builder, cancellationToken).Type, model.GetTypeInfo(receiver, cancellationToken).Type)
            || key.Ancestors().FirstOrDefault(node => node is StatementSyntax or AnonymousFunctionExpressionSyntax) is not ExpressionStatementSyntax { Parent: BlockSyntax block } statement) return null;
        var configured = block.Statements.OfType<ExpressionStatementSyntax>().SelectMany(s => s.DescendantNodes().OfType<InvocationExpressionSyntax>())
            .FirstOrDefault(call => IsProperty(call, builder, property));
        if (configured is not null) return InChain(configured, collation);
        var parameter = (key.ArgumentList.Arguments.FirstOrDefault()?.Expression as SimpleLambdaExpressionSyntax)?.Parameter.Identifier.ValueText ?? "x";
        return new TextChange(new TextSpan(statement.SpanStart, 0), $"{builder}.Property({parameter} => {parameter}.{property}).{Method}(\"{collation}\");{LineLayout.SeparatorBefore(statement.SpanStart, text)}");
    }

    /// <summary>The variable or <c>Entity&lt;T&gt;()</c> that a chain of calls begins with.</summary>
    private static ExpressionSyntax? BuilderOf(ExpressionSyntax chain) => chain switch
    {
        IdentifierNameSyntax => chain,
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax, Name: GenericNameSyntax { Identifier.ValueText: "Entity" } } } => chain,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } } => BuilderOf(inner),
        _ => null,
    };

    private static bool IsProperty(InvocationExpressionSyntax call, ExpressionSyntax builder, string property) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Property", Expression: var receiver }, ArgumentList.Arguments: [{ Expression: var argument }] }
        && BuilderOf(receiver)?.ToString() == builder.ToString()
        && argument switch
        {
            SimpleLambdaExpressionSyntax { Body: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => name == property,
            LiteralExpressionSyntax { Token.Value: string name } => name == property,
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }] } => name == property,
            _ => false,
        };

    private static TextChange? InChain(ExpressionSyntax chain, string collation)
    {
        while (chain.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: InvocationExpressionSyntax call })
        {
            if (name == Method) return call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax literal }] ? new TextChange(literal.Span, $"\"{collation}\"") : null;
            chain = call;
        }
        return new TextChange(new TextSpan(chain.Span.End, 0), $".{Method}(\"{collation}\")");
    }
}
