using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Retries;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Retries;

/// <summary>Writes what keeps a duplicate from being retried: a predicate, a pattern, or nothing in place of its number.</summary>
internal static class ExclusionWriter
{
    public static IEnumerable<TextChange> Write(EditedDocument document, Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations is not [{ SourceTree: var tree, SourceSpan: var span }]
            || tree != document.Root.SyntaxTree
            || (span != diagnostic.Location.SourceSpan && !IsForOneUse(document.Root.FindNode(span), document.Root))) return [];
        var node = document.Root.FindNode(span, getInnermostNodeForTie: true);
        if (node is GenericNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax clause } } type && RetrySyntax.IsClause(clause)) return InClause(document, clause, type);
        return IsType(node, document) ? InPattern(document, (TypeSyntax)node) : NumberRemoval.Of(node, document);
    }

    private static bool IsType(SyntaxNode node, EditedDocument document) =>
        node is TypeSyntax && document.Model.GetSymbolInfo(node, document.CancellationToken).Symbol is ITypeSymbol;

    /// <summary><c>Handle&lt;MySqlException&gt;()</c> gets a predicate.</summary>
    private static IEnumerable<TextChange> InClause(EditedDocument document, InvocationExpressionSyntax clause, GenericNameSyntax name)
    {
        if (document.Model.GetTypeInfo(name.TypeArgumentList.Arguments[0], document.CancellationToken).Type is not { } exception
            || DriverIdiom.For(exception, clause.SpanStart, document.Model) is not { } driver
            || HandlerChange.UnusedName(EnclosingMember.Of(clause)) is not { } variable) yield break;
        var names = document.NamesAt(clause, driver);
        if (names.Using is { } directive) yield return directive;
        var inner = exception.Name == "DbUpdateException" ? $"{variable}.InnerException" : variable;
        var condition = driver.Driver.Raises(exception)
            ? driver.Exclusion(variable, names)
            : driver.Test(inner, negated: true, names, ((CSharpParseOptions)clause.SyntaxTree.Options).LanguageVersion);
        yield return new TextChange(new TextSpan(clause.ArgumentList.OpenParenToken.Span.End, 0), $"{variable} => {condition}");
    }

    /// <summary><c>e is MySqlException</c> gets a property.</summary>
    private static IEnumerable<TextChange> InPattern(EditedDocument document, TypeSyntax type)
    {
        if (document.Model.GetTypeInfo(type, document.CancellationToken).Type is not { } exception
            && (exception = document.Model.GetSymbolInfo(type, document.CancellationToken).Symbol as ITypeSymbol) is null) yield break;
        if (DriverIdiom.For(exception!, type.SpanStart, document.Model) is not { } driver) yield break;
        var names = document.NamesAt(type, driver);
        var code = $"{driver.Driver.CodeProperty}: not {driver.Driver.DuplicateCode(names.ErrorCodes)}";
        var duplicate = $"{names.Exception} {{ {driver.Driver.CodeProperty}: {driver.Driver.DuplicateCode(names.ErrorCodes)} }}";
        var isOwn = driver.Driver.Raises(exception!);
        var property = isOwn ? code : exception!.Name == "DbUpdateException" ? $"InnerException: not {duplicate}" : null;
        var change = (type.Parent, property) switch
        {
            (RecursivePatternSyntax { PropertyPatternClause: { } clause }, not null) => new TextChange(new TextSpan(clause.OpenBraceToken.Span.End, 0), $" {property},"),
            (RecursivePatternSyntax, _) => default,
            (BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } or PatternSyntax or CaseSwitchLabelSyntax, not null) => new TextChange(new TextSpan(type.Span.End, 0), $" {{ {property} }}"),
            (BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } or TypePatternSyntax or ConstantPatternSyntax, null) => new TextChange(new TextSpan(type.Span.End, 0), $" and not {duplicate}"),
            _ => default,
        };
        if (change.NewText is null) yield break;
        if (names.Using is { } directive) yield return directive;
        yield return change;
    }

    /// <summary>What is declared elsewhere may be changed if nothing else asks for it.</summary>
    private static bool IsForOneUse(SyntaxNode place, SyntaxNode root) =>
        place.Ancestors().Select(Name).FirstOrDefault(name => name.RawKind != 0) is { RawKind: not 0 } declared
        && root.DescendantTokens().Count(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == declared.ValueText) == 2;

    private static SyntaxToken Name(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Modifiers: var modifiers } } variable when IsPrivate(modifiers) => variable.Identifier,
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable => variable.Identifier,
        PropertyDeclarationSyntax property when IsPrivate(property.Modifiers) => property.Identifier,
        MethodDeclarationSyntax method when IsPrivate(method.Modifiers) => method.Identifier,
        LocalFunctionStatementSyntax local => local.Identifier,
        _ => default,
    };

    private static bool IsPrivate(SyntaxTokenList modifiers) =>
        !modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);
}
