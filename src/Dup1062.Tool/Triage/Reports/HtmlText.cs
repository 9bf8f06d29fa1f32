using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.Triage.Reports;

/// <summary>A page in the making: markup of this program, and text of anybody, which is always escaped.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _page = new();

    public HtmlText Raw(string markup)
    {
        _page.Append(markup);
        return this;
    }

    public HtmlText Text(string text)
    {
        _page.Append(Encoder.Encode(Printable.Of(text)));
        return this;
    }

    public override string ToString() => _page.ToString();
}
