using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>A place that text is stored in: a local, a parameter, a member of the type, or a path such as <c>command.CommandText</c>.</summary>
internal sealed class TextVariable
{
    private readonly ISymbol? _symbol;
    private readonly ExpressionSyntax? _path;

    private TextVariable(string name, SyntaxNode scope, ISymbol? symbol, ExpressionSyntax? path, SyntaxNode? declaration)
    {
        Name = name;
        Scope = scope;
        _symbol = symbol;
        _path = path;
        Declaration = declaration;
        IsBuilder = path is null && SqlTextContext.IsBuilder(TypeOf(symbol));
        IsText = IsBuilder || TypeOf(symbol)?.SpecialType == SpecialType.System_String;
    }

    public string Name { get; }

    /// <summary>The syntax in which all uses that count are to be found.</summary>
    public SyntaxNode Scope { get; }

    /// <summary>Where it is declared, when it is declared in <see cref="Scope"/>.</summary>
    public SyntaxNode? Declaration { get; }

    public bool IsBuilder { get; }

    /// <summary>The local, parameter, field or property; null for a path.</summary>
    public ISymbol? Symbol => _path is null ? _symbol : null;

    /// <summary>Whether it is a string or a StringBuilder.</summary>
    public bool IsText { get; }

    /// <summary>A field or property, which other members and other types may use.</summary>
    public ISymbol? Member => _path is null && _symbol is IFieldSymbol or IPropertySymbol ? _symbol : null;

    public bool IsLocal => _path is null && _symbol is ILocalSymbol;

    public bool IsParameter => _path is null && _symbol is IParameterSymbol;

    /// <summary>Whether its uses can be told; those of a path such as <c>command.CommandText</c> are hidden in the object.</summary>
    public bool IsFollowed => _path is null;

    /// <summary>Whether no use can be out of <see cref="Scope"/>.</summary>
    public bool IsPrivate => IsLocal || (Member is { DeclaredAccessibility: Accessibility.Private } member && member.ContainingType.DeclaringSyntaxReferences.Length == 1);

    /// <summary>The value that the declaration gives it.</summary>
    public ExpressionSyntax? Initializer => InitializerOf(Declaration);

    /// <summary>The variable that an expression names; null for one that cannot be followed.</summary>
    public static TextVariable? Named(ExpressionSyntax access, SqlTextContext context)
    {
        access = SyntaxNames.Unwrap(access);
        if (access is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)) return null;
        var symbol = context.SymbolOf(access);
        return symbol switch
        {
            ILocalSymbol or IParameterSymbol => Of(symbol, access, context),
            IFieldSymbol or IPropertySymbol when access is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => Of(symbol, access, context),
            IFieldSymbol { IsStatic: true } => Of(symbol, access, context),
            _ when access is MemberAccessExpressionSyntax && IsPath(access) => new TextVariable(SyntaxNames.Last(access), EnclosingMember.Of(access), context.SymbolOf(LeftmostOf(access)), access, declaration: null),
            _ => null,
        };
    }

    /// <summary>The variable that a declaration declares.</summary>
    public static TextVariable? Declared(SyntaxNode declaration, SqlTextContext context) =>
        context.DeclaredSymbolOf(declaration) is { } symbol ? Of(symbol, declaration, context) : null;

    /// <summary>The value in a declaration, whatever is declared.</summary>
    public static ExpressionSyntax? InitializerOf(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
        _ => null,
    };

    /// <summary>Whether an expression, whose name is already known to fit, is this variable.</summary>
    public bool IsNamedBy(ExpressionSyntax access, SqlTextContext context) => _path is null
        ? SymbolEqualityComparer.Default.Equals(context.SymbolOf(access)?.OriginalDefinition, _symbol?.OriginalDefinition)
        : access.IsEquivalentTo(_path, topLevel: false) && SymbolEqualityComparer.Default.Equals(context.SymbolOf(LeftmostOf(access)), _symbol);

    private static TextVariable? Of(ISymbol symbol, SyntaxNode place, SqlTextContext context)
    {
        var isMember = symbol is IFieldSymbol or IPropertySymbol;
        var scope = isMember ? place.SyntaxTree.GetRoot(context.Cancellation) : EnclosingMember.Of(place);
        SyntaxNode? declaration = null;
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == place.SyntaxTree) declaration = reference.GetSyntax(context.Cancellation);
        }
        return new TextVariable(symbol.Name, scope, symbol, path: null, declaration);
    }

    private static ITypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool IsPath(ExpressionSyntax access)
    {
        while (access is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax } member) access = member.Expression;
        return access is IdentifierNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax;
    }

    private static ExpressionSyntax LeftmostOf(ExpressionSyntax access)
    {
        while (access is MemberAccessExpressionSyntax member) access = member.Expression;
        return access;
    }
}
