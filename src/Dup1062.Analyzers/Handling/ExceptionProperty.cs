using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Handling;

/// <summary>A property as code reads it: <c>e.Number</c>, <c>(int?)e?.Number</c>, <c>{ Number: … }</c>.</summary>
internal static class ExceptionProperty
{
    /// <summary>The properties by which code tells errors apart, rightly or not.</summary>
    public static readonly string[] Codes = ["Number", "ErrorCode", "HResult", "SqlState"];

    /// <summary>The property whose value an expression has, or null.</summary>
    public static SimpleNameSyntax? ReadBy(ExpressionSyntax? expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized: expression = parenthesized.Expression; break;
                case CastExpressionSyntax cast: expression = cast.Expression; break;
                case ConditionalAccessExpressionSyntax access: expression = access.WhenNotNull; break;
                case PostfixUnaryExpressionSyntax suppression: expression = suppression.Operand; break;
                case MemberAccessExpressionSyntax member: return member.Name;
                case MemberBindingExpressionSyntax binding: return binding.Name;
                default: return null;
            }
        }
    }

    /// <summary>Whether a property is one of <see cref="Codes"/>.</summary>
    public static bool IsCode(SimpleNameSyntax? property) => property is { Identifier.ValueText: var name } && Codes.Contains(name);

    /// <summary>The expression in front of the property; null in a pattern.</summary>
    public static ExpressionSyntax? ReceiverOf(SimpleNameSyntax property) => property.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        MemberBindingExpressionSyntax binding => AccessOf(binding)?.Expression,
        _ => null,
    };

    private static ConditionalAccessExpressionSyntax? AccessOf(MemberBindingExpressionSyntax binding)
    {
        for (SyntaxNode? node = binding; node is not null; node = node.Parent)
        {
            if (node.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == node) return access;
        }
        return null;
    }

    /// <summary>The type of what has the property.</summary>
    public static ITypeSymbol? OwnerOf(SimpleNameSyntax property, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ReceiverOf(property) is { } receiver) return model.GetTypeInfo(receiver, cancellationToken).Type;
        return property.FirstAncestorOrSelf<RecursivePatternSyntax>() is { } pattern ? model.GetTypeInfo(pattern, cancellationToken).ConvertedType : null;
    }
}
