using System.Collections.Immutable;
using Dup1062.Analyzers.CodeFixes.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Catching;

/// <summary>DUP1101, DUP1102, DUP1110: a clause for duplicates before the one for everything else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandleDuplicateFirstFix))]
public sealed class HandleDuplicateFirstFix : CatchFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Descriptors.IndifferentCatch.Id, Descriptors.IndifferentUpdateCatch.Id, Descriptors.GeneralCatch.Id);

    private protected override string Title => "Handle the duplicate first";

    private protected override IEnumerable<IEnumerable<TextChange>> Ways(CatchPlace place, CancellationToken cancellationToken)
    {
        var head = $"catch ({place.Words.Type} {place.Variable}) when ({place.WithFilter(place.Words.Condition)})";
        return HandlerBody.Before(place.Clause, place.Model, cancellationToken).Select(body => new[] { Insertion(place, head, body) });
    }

    private static TextChange Insertion(CatchPlace place, string head, string[] body)
    {
        var clause = place.Clause;
        var line = place.Text.Lines.GetLineFromPosition(clause.SpanStart).ToString();
        var indentation = line.Substring(0, line.Length - line.TrimStart().Length);
        var startsLine = place.Text.Lines.GetLineFromPosition(clause.SpanStart).Start + indentation.Length == clause.SpanStart;
        var unit = indentation.Contains('\t') ? "\t" : "    ";
        var brace = startsLine ? $"{place.LineEnd}{indentation}{{" : " {";
        var lines = body.Select(text => $"{place.LineEnd}{indentation}{unit}{text}");
        var text = $"{head}{brace}{string.Concat(lines)}{place.LineEnd}{indentation}}}";
        if (!startsLine) return new TextChange(new TextSpan(clause.SpanStart, 0), $"{text} ");

        // Comments above the clause are about it. What is under a condition stays there.
        return clause.GetLeadingTrivia().Any(trivia => trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            ? new TextChange(new TextSpan(clause.SpanStart, 0), $"{text}{place.LineEnd}{indentation}")
            : new TextChange(new TextSpan(clause.FullSpan.Start, 0), $"{indentation}{text}{place.LineEnd}");
    }
}
