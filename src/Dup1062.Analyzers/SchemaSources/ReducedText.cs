using Dup1062.MySql.Schema.Reduction;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>What the build left of a script, under the script's path.</summary>
internal sealed class ReducedText(string path, ReducedScript script) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(script.Text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>Where a span is in the script itself.</summary>
    public Location PlaceOf(TextSpan span)
    {
        var (start, end) = (script.PlaceOf(span.Start), script.PlaceOf(span.End));
        return Location.Create(path, TextSpan.FromBounds(Offset(start), Offset(end)), new LinePositionSpan(Position(start), Position(end)));
    }

    private static int Offset(ScriptMark place) => (int)Math.Min(place.Original.Offset, int.MaxValue);

    private static LinePosition Position(ScriptMark place) => new(place.Original.Line - 1, place.Column);
}
