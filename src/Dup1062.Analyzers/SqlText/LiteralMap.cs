using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Where each character of a literal token's value stands in the source.</summary>
internal sealed class LiteralMap
{
    private readonly LiteralForm _form;
    private readonly string _source;
    private readonly string _value;
    private readonly int[]? _starts;

    private LiteralMap(LiteralForm form, string source, string value, int[]? starts)
    {
        _form = form;
        _source = source;
        _value = value;
        _starts = starts;
    }

    /// <summary>The map of a token of a string or character literal; null when the token is broken.</summary>
    public static LiteralMap? TryCreate(SyntaxToken token)
    {
        if (token.ContainsDiagnostics || LiteralForm.TryCreate(token) is not { } form) return null;
        var source = token.Text;
        var value = LiteralForm.ValueOf(token);
        if (value.Length == form.End - form.Start) return new LiteralMap(form, source, value, starts: null);
        var starts = new int[value.Length + 1];
        return LiteralDecoder.TryDecode(source, form, value, starts) ? new LiteralMap(form, source, value, starts) : null;
    }

    /// <summary>The source of one character of the value, relative to the token.</summary>
    public TextSpan SpanOf(int index)
    {
        var start = StartOf(index);
        // Raw text has no escapes, but indentation lies between its lines.
        return TextSpan.FromBounds(start, _form.IsRaw ? start + 1 : StartOf(index + 1));
    }

    /// <summary>
    /// Where text must be inserted in the source, relative to the token, to stand in the value behind the character at
    /// <paramref name="index"/>; false where it would fall into an escape sequence, a line end or missing indentation.
    /// </summary>
    public bool TryGetPositionBehind(int index, out int position)
    {
        var span = SpanOf(index);
        position = span.End;
        if (IsCarriageReturnOfLineEnd(index)) return false;
        if (_form.Indentation > 0 && TextLines.IsLineEnd(_value[index])) return TrySkipIndentation(ref position);
        if (!_form.HasEscapes || _source[span.Start] != '\\') return true;
        return _source[span.Start + 1] switch
        {
            'x' => span.Length == 6,
            'U' => span.Length == 10,
            _ => true,
        };
    }

    private int StartOf(int index) => _starts is null ? _form.Start + index : _starts[index];

    private bool IsCarriageReturnOfLineEnd(int index) =>
        _value[index] == '\r' && index + 1 < _value.Length && _value[index + 1] == '\n';

    private bool TrySkipIndentation(ref int position)
    {
        for (var i = 0; i < _form.Indentation; i++, position++)
        {
            if (position >= _form.End || TextLines.IsLineEnd(_source[position])) return false;
        }
        return true;
    }
}
