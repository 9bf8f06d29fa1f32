using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Schemas;

/// <summary>Places of schema declarations in C#.</summary>
internal static class CodePlace
{
    /// <summary>The name of the type, property or method that declares; the line where only that is known.</summary>
    public static Location Of(SyntaxTree tree, ScriptLocation place)
    {
        var text = tree.GetText();
        var line = text.Lines[Math.Min(Math.Max(place.Line - 1, 0), text.Lines.Count - 1)];
        if (place.Offset < line.Start || place.Offset > line.End) return Location.Create(tree, Trimmed(text, line));
        var token = tree.GetRoot().FindToken((int)place.Offset);
        var span = token.Parent switch
        {
            ExpressionSyntax literal when token.IsKind(SyntaxKind.StringLiteralToken) => literal.Span,
            InterpolatedStringExpressionSyntax interpolated => interpolated.Span,
            var node => node?.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
            {
                PropertyDeclarationSyntax property when property.SpanStart == place.Offset => property.Identifier.Span,
                BaseTypeDeclarationSyntax type when type.SpanStart == place.Offset => type.Identifier.Span,
                _ => TextSpan.FromBounds((int)place.Offset, Trimmed(text, line).End),
            },
        };
        return Location.Create(tree, span);
    }

    private static TextSpan Trimmed(SourceText text, TextLine line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
