using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>Writes a <c>try</c> around a statement as insertions, so that the statement keeps its form and comments.</summary>
/// <param name="text">The document.</param>
/// <param name="statement">The statement.</param>
/// <param name="layout">How the lines around it are laid out.</param>
internal sealed class TryStatementText(SourceText text, StatementSyntax statement, LineLayout layout)
{
    /// <summary>The changes, in order.</summary>
    /// <param name="declaration">A declaration that has to go before the <c>try</c>, or null.</param>
    /// <param name="catchClause">The clause's first line.</param>
    /// <param name="body">The lines of its block.</param>
    public IEnumerable<TextChange> Changes(DeclarationSplit? declaration, string catchClause, IEnumerable<string> body)
    {
        var head = new StringBuilder();
        if (!layout.StartsLine) head.Append(layout.LineEnd).Append(layout.Indentation);
        if (declaration is not null) Line(declaration.Text);
        Line("try");
        Line("{");
        head.Append(layout.Unit);
        yield return new TextChange(TextSpan.FromBounds(layout.Start, declaration?.AssignmentStart ?? statement.SpanStart), head.ToString());
        foreach (var start in LineStarts()) yield return new TextChange(new TextSpan(start, 0), layout.Unit);
        yield return new TextChange(TextSpan.FromBounds(layout.End, layout.Rest), Tail(catchClause, body));

        void Line(string line) => head.Append(line).Append(layout.LineEnd).Append(layout.Indentation);
    }

    private string Tail(string catchClause, IEnumerable<string> body)
    {
        var tail = new StringBuilder();
        Line("}");
        Line(catchClause);
        Line("{");
        foreach (var line in body) Line(layout.Unit + line);
        Line("}");
        if (!layout.EndsLine) tail.Append(layout.LineEnd).Append(layout.Indentation);
        return tail.ToString();

        void Line(string line) => tail.Append(layout.LineEnd).Append(layout.Indentation).Append(line);
    }

    /// <summary>The starts of the statement's lines after its first, without those that lie in a string whose blanks are part of it.</summary>
    private IEnumerable<int> LineStarts()
    {
        var last = text.Lines.GetLineFromPosition(layout.End).LineNumber;
        for (var i = text.Lines.GetLineFromPosition(statement.SpanStart).LineNumber + 1; i <= last; i++)
        {
            var line = text.Lines[i];
            if (line.Span.Length > 0 && !IsInVerbatimString(line.Start)) yield return line.Start;
        }
    }

    /// <summary>The lines of a raw string may move: they move together, so its value stays.</summary>
    private bool IsInVerbatimString(int position)
    {
        var token = statement.FindToken(position);
        if (token.SpanStart >= position) return false;
        return token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => true,
            SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken =>
                token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>()?.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken) == true,
            _ => false,
        };
    }
}
