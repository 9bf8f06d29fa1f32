using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Handling;

/// <summary>Looks for code that asks for the number of the error, whatever else it looks at.</summary>
/// <param name="model">The code's model.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal readonly struct ErrorNumber(SemanticModel model, CancellationToken cancellationToken)
{
    public const int DuplicateEntry = 1062;

    /// <summary>What some statements of old servers raise in its place.</summary>
    public const int DuplicateEntryWithKeyName = 1586;

    /// <summary>Whether the number of a duplicate is tested in the function around a place, besides what is tested at the place itself.</summary>
    public bool IsTestedAround(SyntaxNode place)
    {
        // A test outside a lambda counts for it.
        var function = EnclosingMember.Of(place);
        var others = this;
        var dead = function.DescendantNodes().SelectMany(PropertyComparison.In).Where(others.IsDead).Select(comparison => comparison.Value.Span).ToList();
        return function.DescendantNodes(node => node != place).Any(node => others.IsDuplicate(node) && !dead.Any(span => span.Contains(node.Span)));
    }

    /// <summary>Whether a property is the HRESULT that every <c>ExternalException</c> has.</summary>
    public static bool IsHResult(ISymbol? property) =>
        property is IPropertySymbol { Type.SpecialType: SpecialType.System_Int32, Name: "ErrorCode" or "HResult" };

    /// <summary>A constant of another name, where it is compared.</summary>
    public static bool IsConstant(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        (name.Parent is MemberAccessExpressionSyntax member ? member.Parent : name.Parent) is BinaryExpressionSyntax or ConstantPatternSyntax or CaseSwitchLabelSyntax or CastExpressionSyntax
        && model.GetSymbolInfo(name, cancellationToken).Symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: DuplicateEntry or DuplicateEntryWithKeyName }
            or ILocalSymbol { HasConstantValue: true, ConstantValue: DuplicateEntry or DuplicateEntryWithKeyName };

    private bool IsDead(PropertyComparison comparison) =>
        comparison.Property.Identifier.ValueText is "ErrorCode" or "HResult" && IsHResult(model.GetSymbolInfo(comparison.Property, cancellationToken).Symbol);

    private bool IsDuplicate(SyntaxNode node)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return node switch
        {
            LiteralExpressionSyntax { Parent: not EqualsValueClauseSyntax } literal => literal.Token.Value is DuplicateEntry or DuplicateEntryWithKeyName or "Server Error Code" or "Number",
            SimpleNameSyntax { Identifier.ValueText: MySqlDriver.DuplicateName or "DuplicateEntryWithKeyName" } name => !IsSpelled(name),
            SimpleNameSyntax name => IsTestingCall(name) || IsConstant(name, model, cancellationToken),
            _ => false,
        };
    }

    /// <summary>The name as text: <c>DuplicateKeyEntry.ToString()</c>, <c>nameof(DuplicateKeyEntry)</c>.</summary>
    private static bool IsSpelled(SimpleNameSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member.Parent : name.Parent) is
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" }
            or ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };

    private static bool IsTestingCall(SimpleNameSyntax name) =>
        name.Identifier.ValueText is var text
        && text.StartsWith("Is", StringComparison.Ordinal)
        && (text.IndexOf("Duplicate", StringComparison.Ordinal) > 0 || text.IndexOf("UniqueConstraint", StringComparison.Ordinal) > 0)
        && (name.Parent is InvocationExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } member && member.Name == name));
}
