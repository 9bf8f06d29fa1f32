using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Handling;

/// <summary>Recognises code that asks whether an exception is a duplicate, in whatever way, right or wrong.</summary>
internal sealed class DuplicateTest(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>A helper may call a helper; beyond that it is not this question that it answers.</summary>
    private const int MaximumDepth = 3;

    /// <summary>Whether a clause catches only duplicates, or looks for them.</summary>
    public bool IsIn(CatchClauseSyntax clause) =>
        IsDuplicateType(clause.Declaration?.Type)
        || (clause.Filter is { } filter && IsIn(filter, model, 0))
        || IsIn(clause.Block, model, 0);

    /// <summary>Whether a condition asks for duplicates.</summary>
    public bool IsIn(ExpressionSyntax condition) => IsIn(condition, model, 0);

    /// <summary>Whether a method's body handles duplicates of the statements it is given.</summary>
    public bool IsHandledBy(IMethodSymbol method) => Bodies(method).Any(body => body.DescendantNodes().OfType<CatchClauseSyntax>().Any(clause => IsIn(clause, body)));

    /// <summary>Whether a method's body asks whether an exception is a duplicate, itself or through another.</summary>
    public bool IsIn(IMethodSymbol method) => Bodies(method).Any(body => IsIn(body, 1));

    /// <summary>One that is half written may become such a question.</summary>
    private bool IsIn(SyntaxNode body, int depth) => HalfWritten.Is(body) || (ModelOf(body) is { } inner && IsIn(body, inner, depth));

    private bool IsIn(CatchClauseSyntax clause, SyntaxNode body)
    {
        var inner = ModelOf(body);
        return inner is not null
            && (IsDuplicateType(clause.Declaration?.Type) || (clause.Filter is { } filter && IsIn(filter, inner, 0)) || IsIn(clause.Block, inner, 0));
    }

    private bool IsIn(SyntaxNode code, SemanticModel codeModel, int depth)
    {
        foreach (var node in code.DescendantNodesAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case LiteralExpressionSyntax literal when IsDuplicateValue(literal):
                case SimpleNameSyntax type when IsDuplicateType(type) && IsTypeTest(type):
                case SimpleNameSyntax name when IsDuplicateName(name.Identifier.ValueText) || ErrorNumber.IsConstant(name, codeModel, cancellationToken) || IsDuplicateList(name, codeModel, depth):
                case MemberAccessExpressionSyntax access when depth < MaximumDepth && IsCondition(access) && ReadsDuplicateTest(access, codeModel, depth):
                case InvocationExpressionSyntax invocation when depth < MaximumDepth && IsCondition(invocation) && CallsDuplicateTest(invocation, codeModel, depth):
                    return true;
            }
        }
        return false;
    }

    private static bool IsCondition(ExpressionSyntax expression)
    {
        var whole = expression.Parent;
        while (whole is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or BinaryExpressionSyntax or AwaitExpressionSyntax) whole = whole.Parent;
        return whole is CatchFilterClauseSyntax or IfStatementSyntax or ConditionalExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or SwitchStatementSyntax
            or ThrowStatementSyntax or ThrowExpressionSyntax or EqualsValueClauseSyntax or WhenClauseSyntax;
    }

    /// <summary>A helper that is not there yet, and is given the exception, may become one.</summary>
    private bool CallsDuplicateTest(InvocationExpressionSyntax invocation, SemanticModel codeModel, int depth) => codeModel.GetSymbolInfo(invocation, cancellationToken) switch
    {
        { Symbol: IMethodSymbol method } =>
            (method.ReturnType.SpecialType == SpecialType.System_Boolean || method.Parameters.Any(parameter => ExceptionType.Is(parameter.Type)))
            && Bodies(method).Any(body => IsIn(body, depth + 1)),
        _ => invocation.ArgumentList.Arguments.Any(argument => ExceptionType.Is(codeModel.GetTypeInfo(argument.Expression, cancellationToken).Type)),
    };

    /// <summary>A property that is in sight, such as an extension of the exception.</summary>
    private bool ReadsDuplicateTest(MemberAccessExpressionSyntax access, SemanticModel codeModel, int depth) =>
        codeModel.GetSymbolInfo(access, cancellationToken).Symbol is IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean } property
        && property.OriginalDefinition.DeclaringSyntaxReferences.Any(reference => IsIn(reference.GetSyntax(cancellationToken), depth + 1));

    /// <summary>A list that is searched for the number, where its elements are written down.</summary>
    private bool IsDuplicateList(SimpleNameSyntax name, SemanticModel codeModel, int depth) =>
        depth < MaximumDepth
        && (name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified.Parent : name.Parent)
            is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Contains" or "ContainsKey" or "TryGetValue", Parent: InvocationExpressionSyntax }
        && codeModel.GetSymbolInfo(name, cancellationToken).Symbol is { Kind: SymbolKind.Field or SymbolKind.Local or SymbolKind.Property } list
        && list.DeclaringSyntaxReferences.Any(reference => IsIn(reference.GetSyntax(cancellationToken), depth + 1));

    private IEnumerable<SyntaxNode> Bodies(IMethodSymbol method) =>
        MethodDefinition.Of(method).DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken));

    private SemanticModel? ModelOf(SyntaxNode node) =>
        node.SyntaxTree == model.SyntaxTree ? model
        : model.Compilation.ContainsSyntaxTree(node.SyntaxTree) ? model.Compilation.GetSemanticModel(node.SyntaxTree)
        : null;

    private static bool IsDuplicateValue(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        ErrorNumber.DuplicateEntry or ErrorNumber.DuplicateEntryWithKeyName => true,
        string text => (text == "23000" || text.IndexOf("duplicate", StringComparison.OrdinalIgnoreCase) >= 0) && IsLookedFor(literal),
        _ => false,
    };

    /// <summary>A text that is compared or searched for; one that is logged, thrown or returned tests nothing.</summary>
    private static bool IsLookedFor(LiteralExpressionSyntax literal) => literal.Parent switch
    {
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
        ConstantPatternSyntax or CaseSwitchLabelSyntax or InitializerExpressionSyntax or EqualsValueClauseSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: var called } } => ExceptionProperty.ReadBy(called)?.Identifier.ValueText is
            "Contains" or "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" or "Equals" or "Compare" or "IsMatch" or "Match",
        _ => false,
    };

    private static bool IsDuplicateName(string name) =>
        name is "DuplicateKeyEntry" or "DuplicateEntryWithKeyName"
        || (name.StartsWith("Is", StringComparison.Ordinal)
            && (name.IndexOf("Duplicate", StringComparison.Ordinal) > 0 || name.IndexOf("UniqueConstraint", StringComparison.Ordinal) > 0))
        || name == "TryGetDuplicateEntry";

    /// <summary>Whether an exception is called after duplicates.</summary>
    public static bool IsDuplicateType(TypeSyntax? type) => type?.ToString() is { } name
        && (name.EndsWith("UniqueConstraintException", StringComparison.Ordinal) || name.EndsWith("DuplicateKeyException", StringComparison.Ordinal));

    /// <summary><c>e is UniqueConstraintException</c>, or a case of that type.</summary>
    private static bool IsTypeTest(SimpleNameSyntax name) =>
        (name.Parent is QualifiedNameSyntax or MemberAccessExpressionSyntax ? name.Parent.Parent : name.Parent)
            is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression } or PatternSyntax;
}
