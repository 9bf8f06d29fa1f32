using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Retries;

/// <summary>Finds the elements of a list, where they are written down.</summary>
/// <param name="compilation">The compilation, in which names are followed to their declarations.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class ListedNumbers(Compilation compilation, CancellationToken cancellationToken)
{
    private const int MaximumDepth = 4;

    /// <summary>Null where the list is not in sight, or is made of something else.</summary>
    public List<ExpressionSyntax>? ElementsOf(ExpressionSyntax? list)
    {
        var elements = new List<ExpressionSyntax>();
        return list is not null && Collect(list, elements, 0) ? elements : null;
    }

    /// <summary>What a name stands for: the value it is declared with.</summary>
    public ExpressionSyntax? DeclarationOf(ExpressionSyntax name) =>
        compilation.GetSemanticModel(name.SyntaxTree).GetSymbolInfo(name, cancellationToken).Symbol is { Kind: SymbolKind.Local or SymbolKind.Field or SymbolKind.Property, DeclaringSyntaxReferences: [var reference] }
            ? reference.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
                _ => null,
            }
            : null;

    private bool Collect(ExpressionSyntax list, List<ExpressionSyntax> elements, int depth)
    {
        if (depth > MaximumDepth) return false;
        switch (list)
        {
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }: return Add(initializer.Expressions, elements);
            case ImplicitArrayCreationExpressionSyntax array: return Add(array.Initializer.Expressions, elements);
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } initializer: return Add(initializer.Expressions, elements);
            case BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression } initializer }: return Add(initializer.Expressions, elements);
            case BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: [{ Expression: var source }, ..] }: return Collect(source, elements, depth + 1);
            case CollectionExpressionSyntax collection:
                foreach (var element in collection.Elements)
                {
                    if (element is ExpressionElementSyntax { Expression: var expression }) elements.Add(expression);
                    else if (element is not SpreadElementSyntax spread || !Collect(spread.Expression, elements, depth + 1)) return false;
                }
                return true;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" } } call:
                return Add(call.ArgumentList.Arguments.Select(argument => argument.Expression), elements);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver } } when IsConversion(name):
                return Collect(receiver, elements, depth + 1);
            case CastExpressionSyntax cast: return Collect(cast.Expression, elements, depth + 1);
            case ParenthesizedExpressionSyntax inner: return Collect(inner.Expression, elements, depth + 1);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return DeclarationOf(list) is { } declared && Collect(declared, elements, depth + 1);
            default: return false;
        }
    }

    private static bool IsConversion(string name) =>
        name is "ToArray" or "ToList" or "ToHashSet" or "ToFrozenSet" or "AsReadOnly" or "ToImmutableArray" or "ToImmutableHashSet" or "ToImmutableList";

    private static bool Add(IEnumerable<ExpressionSyntax> expressions, List<ExpressionSyntax> elements)
    {
        elements.AddRange(expressions);
        return true;
    }
}
