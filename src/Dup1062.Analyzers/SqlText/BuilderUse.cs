using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Tells what the code around a StringBuilder does with it.</summary>
internal static class BuilderUse
{
    public static VariableUse Read(ExpressionSyntax access, ExpressionSyntax whole)
    {
        var chain = whole;
        var kind = VariableUseKind.Read;
        while (CallOn(chain) is { } call)
        {
            var method = TextCalls.Of(call);
            if (method == TextCall.Same) break;
            if (method == TextCall.Clear && chain == whole && call.Parent is ExpressionStatementSyntax) return new VariableUse(VariableUseKind.Set, call, null);
            if (!method.IsOfBuilder() && method != TextCall.Replace) return OfOtherCall(access, call);
            if (method is TextCall.Clear or TextCall.Replace) kind = VariableUseKind.Change;
            else if (kind == VariableUseKind.Read) kind = VariableUseKind.Build;
            chain = SyntaxNames.Wrap(call);
        }
        if (kind != VariableUseKind.Read) return new VariableUse(kind, access, chain, IsRead: chain.Parent is not (ExpressionStatementSyntax or AnonymousFunctionExpressionSyntax));
        return chain.Parent switch
        {
            MemberAccessExpressionSyntax property when CallOn(chain) is null => OfProperty(access, property),
            ElementAccessExpressionSyntax element when element.Expression == chain => OfProperty(access, element),
            ArgumentSyntax argument when !IsOfTextCall(argument) => new VariableUse(VariableUseKind.Unknown, access, access, IsRead: true),
            _ => new VariableUse(VariableUseKind.Read, access, access, IsRead: true),
        };
    }

    private static InvocationExpressionSyntax? CallOn(ExpressionSyntax receiver) =>
        receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
        && access.Expression == receiver && call.Expression == access ? call : null;

    private static bool IsOfTextCall(ArgumentSyntax argument) =>
        argument.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax call } && TextCalls.Of(call).IsStatic();

    private static VariableUse OfOtherCall(ExpressionSyntax access, InvocationExpressionSyntax call) => SyntaxNames.Last(call.Expression) switch
    {
        "EnsureCapacity" or "Equals" or "CopyTo" or "GetChunks" => new VariableUse(VariableUseKind.None, access, null),
        _ => new VariableUse(VariableUseKind.Unknown, access, access),
    };

    private static VariableUse OfProperty(ExpressionSyntax access, ExpressionSyntax property)
    {
        var isWritten = property.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == property,
            PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax => property.Parent.Kind()
                is SyntaxKind.PostDecrementExpression or SyntaxKind.PreDecrementExpression,
            _ => false,
        };
        if (!isWritten) return new VariableUse(VariableUseKind.None, access, null);
        return property.Parent is AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { Token.ValueText: "0" } } assigned && assigned.IsKind(SyntaxKind.SimpleAssignmentExpression)
            ? new VariableUse(VariableUseKind.Set, assigned, null)
            : new VariableUse(VariableUseKind.Unknown, access, access);
    }
}
