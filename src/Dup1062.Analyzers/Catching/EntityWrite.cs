using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>An entity that EF Core is told to insert or update.</summary>
/// <param name="Call">The call that tells it.</param>
/// <param name="Entity">Its type.</param>
/// <param name="Set">The property of the context that holds such entities, where it is in sight.</param>
/// <param name="Context">The context; null where it is not in sight.</param>
/// <param name="IsUpdate">The row is there, as a rule.</param>
/// <param name="Value">The entity; null where there are several.</param>
internal sealed record EntityWrite(InvocationExpressionSyntax Call, ITypeSymbol Entity, IPropertySymbol? Set, ITypeSymbol? Context, bool IsUpdate, ExpressionSyntax? Value)
{
    /// <summary>The writes of a member.</summary>
    public static IReadOnlyList<EntityWrite> In(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken)
    {
        var writes = new List<EntityWrite>();
        foreach (var call in member.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var verb, Expression: var receiver } && IsWriting(verb)
                && Of(call, verb, receiver, model, cancellationToken) is { } write) writes.Add(write);
        }
        return writes;
    }

    private static bool IsWriting(string verb) => verb is "Add" or "AddAsync" or "AddRange" or "AddRangeAsync" or "Update" or "UpdateRange";

    private static EntityWrite? Of(InvocationExpressionSyntax call, string verb, ExpressionSyntax receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = model.GetTypeInfo(receiver, cancellationToken).Type;
        var value = call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        if (value is null) return null;
        var isOne = verb.IndexOf("Range", StringComparison.Ordinal) < 0;
        var isUpdate = verb[0] == 'U';
        if (EntityTypes.OfSet(type) is { } entity)
        {
            var set = model.GetSymbolInfo(receiver, cancellationToken).Symbol;
            return new EntityWrite(call, entity, set as IPropertySymbol, ContextOf(receiver, set, model, cancellationToken), isUpdate, isOne ? value : null);
        }
        if (!EntityTypes.IsContext(type) || model.GetTypeInfo(value, cancellationToken).Type is not { } given) return null;
        var added = isOne ? given : Element(given);
        return added.SpecialType == SpecialType.System_Object ? null : new EntityWrite(call, added, SetOf(added, type!), type, isUpdate, isOne ? value : null);
    }

    /// <summary>The context of <c>context.Coupons</c> and <c>context.Set&lt;Coupon&gt;()</c>.</summary>
    private static ITypeSymbol? ContextOf(ExpressionSyntax set, ISymbol? symbol, SemanticModel model, CancellationToken cancellationToken)
    {
        var access = set is InvocationExpressionSyntax call ? call.Expression : set;
        var context = access is MemberAccessExpressionSyntax { Expression: var owner } ? model.GetTypeInfo(owner, cancellationToken).Type : symbol?.ContainingType;
        return EntityTypes.IsContext(context) ? context : null;
    }

    private static ITypeSymbol Element(ITypeSymbol list) => list switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } => element,
        _ => list,
    };

    private static IPropertySymbol? SetOf(ITypeSymbol entity, ITypeSymbol context)
    {
        for (ITypeSymbol? type = context; type is not null; type = type.BaseType)
        {
            var set = type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => SymbolEqualityComparer.Default.Equals(EntityTypes.OfSet(property.Type), entity));
            if (set is not null) return set;
        }
        return null;
    }
}
