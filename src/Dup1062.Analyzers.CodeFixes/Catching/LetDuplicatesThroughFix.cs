using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Catching;

/// <summary>DUP1101, DUP1102, DUP1111: a filter that leaves duplicates to the caller.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LetDuplicatesThroughFix))]
[ExtensionOrder(After = nameof(HandleDuplicateFirstFix))]
public sealed class LetDuplicatesThroughFix : CatchFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Descriptors.IndifferentCatch.Id, Descriptors.IndifferentUpdateCatch.Id, Descriptors.IndifferentExecutor.Id);

    private protected override string Title => "Let duplicates through";

    private protected override IEnumerable<IEnumerable<TextChange>> Ways(CatchPlace place, CancellationToken cancellationToken)
    {
        yield return Changes(place);
    }

    private static IEnumerable<TextChange> Changes(CatchPlace place)
    {
        if (place.Clause.Declaration is not { } declaration) yield break;
        if (declaration.Identifier.Span.Length == 0) yield return new TextChange(new TextSpan(declaration.Type.Span.End, 0), $" {place.Variable}");
        var condition = place.WithFilter(place.Words.Exclusion);
        yield return place.Clause.Filter is { } filter
            ? new TextChange(filter.FilterExpression.Span, condition)
            : new TextChange(new TextSpan(declaration.Span.End, 0), $" when ({condition})");
    }
}
