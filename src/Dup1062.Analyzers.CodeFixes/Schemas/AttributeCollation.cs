using Dup1062.Analyzers.CodeFixes.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Schemas;

/// <summary>Writes a property's collation as Pomelo's attribute.</summary>
internal static class AttributeCollation
{
    private const string Namespace = "Microsoft.EntityFrameworkCore";
    private const string Name = "MySqlCollation";

    /// <summary>The change; null where there is no such attribute, or one that is not written out.</summary>
    public static TextChange? Write(PropertyDeclarationSyntax property, SourceText text, string collation, SemanticModel model)
    {
        if (model.Compilation.GetTypeByMetadataName($"{Namespace}.{Name}Attribute") is not { } type) return null;
        var written = property.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => attribute.Name.ToString().Split('.').Last() is Name or Name + "Attribute");
        if (written is not null)
        {
            return written.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax literal }, ..] ? new TextChange(literal.Span, $"\"{collation}\"") : null;
        }
        var isInSight = model.LookupNamespacesAndTypes(property.SpanStart, name: type.Name).Contains(type, SymbolEqualityComparer.Default);
        return new TextChange(new TextSpan(property.SpanStart, 0), $"[{(isInSight ? Name : $"{Namespace}.{Name}")}(\"{collation}\")]{LineLayout.SeparatorBefore(property.SpanStart, text)}");
    }
}
