using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>What the reading of one text asks the compiler, and how much it may still do.</summary>
internal sealed class SqlTextContext
{
    /// <summary>Far above any real text; stops texts that double at every step.</summary>
    private const int Budget = 200_000;

    private readonly SemanticModel _model;
    private readonly Dictionary<SyntaxTree, SemanticModel> _others = [];
    private readonly Dictionary<SyntaxNode, IOperation> _operations = [];
    private int _spent;

    public SqlTextContext(SemanticModel model, CancellationToken cancellation)
    {
        _model = model;
        Cancellation = cancellation;
    }

    public CancellationToken Cancellation { get; }

    public bool IsExhausted => _spent > Budget;

    /// <summary>The uses of variables that were looked at, by their symbol.</summary>
    public Dictionary<ISymbol, VariableUses> Uses { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Accounts for work; false when there was too much of it.</summary>
    public bool Spend(int amount = 1)
    {
        Cancellation.ThrowIfCancellationRequested();
        _spent = Math.Min(Budget + 1, _spent + amount);
        return !IsExhausted;
    }

    /// <summary>Whether a tree belongs to the compilation, not to that of a referenced project.</summary>
    public bool Contains(SyntaxTree tree) => tree == _model.SyntaxTree || _model.Compilation.ContainsSyntaxTree(tree);

    /// <summary>
    /// Asks about all operands of a chain at once. Chains nest as deep as they are long, and the compiler walks up all of
    /// that for each question.
    /// </summary>
    public void Prefetch(BinaryExpressionSyntax chain)
    {
        var operation = ModelFor(chain).GetOperation(chain, Cancellation);
        while (operation is IBinaryOperation binary)
        {
            Add(binary.RightOperand);
            operation = binary.LeftOperand;
        }
        Add(operation);

        void Add(IOperation? operand)
        {
            while (operand is IConversionOperation { IsImplicit: true } conversion) operand = conversion.Operand;
            if (operand is not null) _operations[operand.Syntax] = operand;
        }
    }

    public ISymbol? SymbolOf(SyntaxNode node) => !_operations.TryGetValue(node, out var known) ? ModelFor(node).GetSymbolInfo(node, Cancellation).Symbol : known switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => ModelFor(node).GetSymbolInfo(node, Cancellation).Symbol,
    };

    public ISymbol? DeclaredSymbolOf(SyntaxNode node) => ModelFor(node).GetDeclaredSymbol(node, Cancellation);

    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => _operations.TryGetValue(expression, out var known) ? known.Type : ModelFor(expression).GetTypeInfo(expression, Cancellation).Type;

    public ITypeSymbol? ConvertedTypeOf(ExpressionSyntax expression) =>
        ModelFor(expression).GetTypeInfo(expression, Cancellation).ConvertedType;

    public Optional<object?> ConstantOf(ExpressionSyntax expression) => _operations.TryGetValue(expression, out var known)
        ? known.ConstantValue
        : ModelFor(expression).GetConstantValue(expression, Cancellation);

    /// <summary>Whether an expression is text without looking at what it says.</summary>
    public bool IsText(ExpressionSyntax expression) => expression.Kind() switch
    {
        SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression or SyntaxKind.InterpolatedStringExpression => true,
        SyntaxKind.CharacterLiteralExpression or SyntaxKind.NumericLiteralExpression => false,
        _ => TypeOf(expression)?.SpecialType == SpecialType.System_String,
    };

    public bool IsBuilder(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or PredefinedTypeSyntax => false,
        ObjectCreationExpressionSyntax creation => SyntaxNames.Last(creation.Type) == "StringBuilder",
        _ => IsBuilder(TypeOf(expression)),
    };

    public static bool IsBuilder(ITypeSymbol? type) => type is { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } };

    private SemanticModel ModelFor(SyntaxNode node)
    {
        var tree = node.SyntaxTree;
        if (tree == _model.SyntaxTree) return _model;
        if (!_others.TryGetValue(tree, out var model)) _others.Add(tree, model = _model.Compilation.GetSemanticModel(tree));
        return model;
    }
}
