using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SchemaSources.Strings;

/// <summary>The name under which what fills a hole can be found again: two strings of a type that put in the same member speak of the same table.</summary>
internal static class HoleName
{
    /// <summary><c>_table.Name</c> of a field or property; empty for locals, parameters and calls, which differ from place to place.</summary>
    public static string Of(ExpressionSyntax filling)
    {
        filling = SyntaxNames.Unwrap(filling);
        var text = filling.ToString().Replace("this.", "");
        var root = Root(filling);
        return root is null || IsLocal(root, filling) ? "" : text;
    }

    /// <summary>The type around a node, with its namespace.</summary>
    public static string TypeOf(SyntaxNode node)
    {
        var names = node.Ancestors().Select(ancestor => ancestor switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
            _ => null,
        });
        return string.Join(".", names.Where(name => name is not null).Reverse());
    }

    /// <summary>The table's name in the catalog: what code puts in stands in braces.</summary>
    public static string InType(string type, string name) => $"{type}:{name}";

    /// <summary>The same name without the type.</summary>
    public static string WithoutType(string name) => name.Substring(name.IndexOf(':') + 1);

    private static string? Root(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => Root(SyntaxNames.Unwrap(access.Expression)),
        _ => null,
    };

    private static bool IsLocal(string name, SyntaxNode place)
    {
        var member = place.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax);
        return member?.DescendantNodes().Any(node => node switch
        {
            ParameterSyntax parameter => parameter.Identifier.ValueText == name,
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText == name && variable.Parent?.Parent is not FieldDeclarationSyntax,
            SingleVariableDesignationSyntax designation => designation.Identifier.ValueText == name,
            ForEachStatementSyntax loop => loop.Identifier.ValueText == name,
            _ => false,
        }) != false;
    }
}
