using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>A piece of a page, written as an interpolated string: its text is this program's markup, and what stands in its holes is text of anybody, which is escaped.</summary>
[InterpolatedStringHandler]
internal readonly struct Html(int literalLength, int formattedCount)
{
    private const int UsualHole = 16;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup = new(literalLength + formattedCount * UsualHole);

    /// <summary>Nothing.</summary>
    public static Html None => Raw("");

    /// <summary>Markup from elsewhere in this program.</summary>
    public static Html Raw(string markup)
    {
        var html = new Html(markup.Length, 0);
        html.AppendLiteral(markup);
        return html;
    }

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(string text) => _markup.Append(Encoder.Encode(Printable.Of(text)));

    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(double number) => _markup.Append(CultureInfo.InvariantCulture, $"{number:0.##}");

    public void AppendFormatted(Html piece) => _markup.Append(piece._markup);

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces) AppendFormatted(piece);
    }

    public override string ToString() => _markup.ToString();
}
