using System.Text;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>
/// A window that moves over a script of any size. What it has passed is gone, unless it was being captured.
/// </summary>
/// <param name="reader">The script.</param>
/// <param name="length">Its length, where it is known.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class ScriptBuffer(TextReader reader, int? length, CancellationToken cancellationToken)
{
    /// <summary>Real statements are far shorter. Without a bound, one missing quote would bring the row data into memory.</summary>
    public const int LongestCapture = 1 << 22;

    private const int WindowLength = 1 << 16;

    /// <summary>Behind the last character, room to look ahead.</summary>
    private const int Room = 64;

    private char[] _window = new char[length < WindowLength - Room ? length.Value + Room : WindowLength];
    private readonly StringBuilder _captured = new();
    private int _position;
    private int _end;
    private bool _isExhausted;
    private long _windowOffset;
    private int _line = 1;
    private int _countedTo;
    private int _captureStart = -1;

    /// <summary>The character at the position; NUL at the end, as <see cref="Peek"/>.</summary>
    public char Current => _position < _end ? _window[_position] : Peek(0);

    public bool IsAtEnd => !Has(1);

    public bool IsCapturing => _captureStart >= 0;

    public long Offset => _windowOffset + _position;

    public char Peek(int ahead) => Has(ahead + 1) ? _window[_position + ahead] : '\0';

    public void Advance(int count)
    {
        Has(count);
        _position = Math.Min(_position + count, _end);
    }

    /// <summary>Moves to the next of some characters; to the end, and false, where there is none.</summary>
    public bool AdvanceTo(CharacterSet set)
    {
        while (true)
        {
            var index = set.IndexIn(_window, _position, _end);
            if (index >= 0)
            {
                _position = index;
                return true;
            }
            _position = _end;
            if (!Has(1)) return false;
        }
    }

    /// <summary>Moves over text and the single-quoted literals in it, towards the next character that is neither; not always as far.</summary>
    /// <returns>Whether the position is now inside such a literal.</returns>
    public bool AdvanceOverLiterals(char delimiter, bool backslashes)
    {
#if NET
        _position += LiteralBlocks.Skip(_window.AsSpan(_position, _end - _position), delimiter, backslashes, out var isInLiteral);
        return isInLiteral;
#else
        return false;
#endif
    }

    /// <summary>The line of the position, from 1.</summary>
    public int Line()
    {
        CountLines();
        return _line;
    }

    /// <summary>Keeps the text from here on.</summary>
    public void BeginCapture()
    {
        _captured.Clear();
        _captureStart = _position;
    }

    /// <summary>The text since <see cref="BeginCapture"/>, without what follows the position.</summary>
    /// <returns>Null when nothing was being captured, or too much.</returns>
    public string? EndCapture()
    {
        FlushCapture();
        var text = IsCapturing ? _captured.ToString() : null;
        DropCapture();
        return text;
    }

    /// <summary>The captured text from one of its offsets on; empty when too much was captured.</summary>
    public string CapturedFrom(int start)
    {
        FlushCapture();
        return IsCapturing ? _captured.ToString(start, _captured.Length - start) : "";
    }

    public void DropCapture()
    {
        _captureStart = -1;
        _captured.Clear();
    }

    /// <summary>Goes back, to read once more what was captured last.</summary>
    /// <param name="text">The end of the captured text, up to the position.</param>
    /// <param name="location">Where this text begins.</param>
    public void Rewind(string text, ScriptLocation location)
    {
        if (text.Length > _position)
        {
            var rest = _end - _position;
            var window = new char[text.Length + rest + WindowLength];
            text.CopyTo(0, window, 0, text.Length);
            Array.Copy(_window, _position, window, text.Length, rest);
            _windowOffset += _position - text.Length;
            (_window, _position, _end) = (window, text.Length, text.Length + rest);
        }
        _position -= text.Length;
        (_countedTo, _line) = (_position, location.Line);
    }

    private bool Has(int count)
    {
        while (_end - _position < count)
        {
            if (_isExhausted) return false;
            Refill();
        }
        return true;
    }

    private void Refill()
    {
        cancellationToken.ThrowIfCancellationRequested();
        CountLines();
        FlushCapture();
        Array.Copy(_window, _position, _window, 0, _end - _position);
        _windowOffset += _position;
        _end -= _position;
        _position = _countedTo = 0;
        if (IsCapturing) _captureStart = 0;
        var read = reader.Read(_window, _end, _window.Length - _end);
        _isExhausted = read <= 0;
        _end += Math.Max(read, 0);
    }

    private void FlushCapture()
    {
        if (!IsCapturing) return;
        _captured.Append(_window, _captureStart, _position - _captureStart);
        _captureStart = _position;
        if (_captured.Length > LongestCapture) DropCapture();
    }

    private void CountLines()
    {
#if NET
        _line += _window.AsSpan(_countedTo, _position - _countedTo).Count('\n');
        _countedTo = _position;
#else
        for (; _countedTo < _position; _countedTo++)
        {
            if (_window[_countedTo] == '\n') _line++;
        }
#endif
    }
}
