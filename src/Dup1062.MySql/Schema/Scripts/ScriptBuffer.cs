using System.Runtime.CompilerServices;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>
/// A window that moves over a script of any size. What it has passed is gone, unless it was being captured.
/// </summary>
internal sealed class ScriptBuffer(TextReader reader, CancellationToken cancellationToken)
{
    /// <summary>Real statements are far shorter. Without a bound, one missing quote would bring the row data into memory.</summary>
    public const int LongestCapture = 1 << 22;

    /// <summary>Most scripts are shorter, and there may be thousands.</summary>
    private const int FirstWindowLength = 1 << 11;

    /// <summary>An array this long is not yet a large object, which would cost a collection of its own.</summary>
    private const int WindowLength = 1 << 15;

    /// <summary>The window of a script that was read on this thread: there may be thousands.</summary>
    [ThreadStatic]
    private static char[]? _spareWindow;

    private char[] _window = TakeSpareWindow() ?? new char[FirstWindowLength];
    private readonly CapturedText _captured = new();
    private int _position;
    private int _end;
    private bool _isExhausted;
    private long _windowOffset;
    private int _line = 1;
    private long _lineStart;
    private int _countedTo;
    private int _captureStart = -1;
    private int _captureLimit = LongestCapture;

    /// <summary>The character at the position; NUL at the end, as <see cref="Peek"/>.</summary>
    public char Current => Peek(0);

    public bool IsAtEnd => _position >= _end && !Has(1);

    public bool IsCapturing => _captureStart >= 0;

    public long Offset => _windowOffset + _position;

    public char Peek(int ahead) => _position + ahead < _end || Has(ahead + 1) ? _window[_position + ahead] : '\0';

    public void Advance(int count) => _position = _position + count <= _end || Has(count) ? _position + count : _end;

    /// <summary>Moves to the next of some characters; to the end, and false, where there is none.</summary>
    [MethodImpl(Jit.Optimize)]
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

    /// <summary>Moves over text and the literals and quoted identifiers in it, towards the next character that is none; not always as far.</summary>
    /// <returns>The quote inside which the position is now; NUL where it is inside none.</returns>
    public char AdvanceOverLiterals(char delimiter, bool backslashes)
    {
#if NET
        _position += LiteralBlocks.Skip(_window.AsSpan(_position, _end - _position), delimiter, backslashes, out var isInLiteral);
        return isInLiteral ? '\'' : '\0';
#else
        _position = LiteralRuns.Skip(_window, _position, _end, delimiter, backslashes, out var quote);
        return quote;
#endif
    }

    /// <summary>The line of the position, from 1.</summary>
    public int Line()
    {
        CountLines();
        return _line;
    }

    /// <summary>The number of characters before the position on its line.</summary>
    public int Column()
    {
        CountLines();
        return (int)Math.Min(Offset - _lineStart, int.MaxValue);
    }

    /// <summary>Keeps the text from here on.</summary>
    public void BeginCapture()
    {
        _captured.Clear();
        _captureStart = _position;
        _captureLimit = LongestCapture;
    }

    /// <summary>Keeps only the beginning of what is captured; what is behind it is of no interest.</summary>
    public void LimitCapture(int limit) => _captureLimit = limit;

    /// <summary>Whether a search finds something in the captured text.</summary>
    public bool CapturedAny(Func<char[], int, int, bool> search)
    {
        if (_captured.Length == 0 && IsCapturing) return search(_window, _captureStart, _position);
        FlushCapture();
        return _captured.Any(search);
    }

    /// <summary>The text since <see cref="BeginCapture"/>, without what follows the position.</summary>
    /// <returns>Null when nothing was being captured, or too much.</returns>
    public string? EndCapture()
    {
        FlushCapture();
        var text = IsCapturing ? _captured.From(0) : null;
        DropCapture();
        return text;
    }

    /// <summary>The captured text from one of its offsets on; without a limit, empty when too much was captured.</summary>
    public string CapturedFrom(int start)
    {
        FlushCapture();
        return _captured.From(start);
    }

    public void DropCapture()
    {
        _captureStart = -1;
        _captured.Clear();
    }

    /// <summary>Nothing more will be read.</summary>
    public void Release()
    {
        _captured.Release();
        if (_window.Length == WindowLength) _spareWindow = _window;
        _window = [];
        _position = _end = 0;
        _isExhausted = true;
    }

    /// <summary>Goes back, to read once more what was captured last.</summary>
    /// <param name="text">The end of the captured text, up to the position.</param>
    /// <param name="location">Where this text begins: at the beginning of a line.</param>
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
        (_countedTo, _line, _lineStart) = (_position, location.Line, Offset);
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
        var next = _windowOffset + _end > 0 && _window.Length < WindowLength ? TakeSpareWindow() ?? new char[WindowLength] : _window;
        Array.Copy(_window, _position, next, 0, _end - _position);
        _window = next;
        _windowOffset += _position;
        _end -= _position;
        _position = _countedTo = 0;
        if (IsCapturing) _captureStart = 0;
        var read = reader.Read(_window, _end, _window.Length - _end);
        _isExhausted = read <= 0;
        _end += Math.Max(read, 0);
    }

    private static char[]? TakeSpareWindow()
    {
        var window = _spareWindow;
        _spareWindow = null;
        return window;
    }

    private void FlushCapture()
    {
        if (!IsCapturing) return;
        _captured.Append(_window, _captureStart, _position - _captureStart);
        _captureStart = _position;
        if (_captured.Length <= _captureLimit) return;
        if (_captureLimit == LongestCapture) DropCapture();
        else _captureStart = -1;
    }

    [MethodImpl(Jit.Optimize)]
    private void CountLines()
    {
#if NET
        var passed = _window.AsSpan(_countedTo, _position - _countedTo);
        _line += passed.Count('\n');
        if (passed.LastIndexOf('\n') is >= 0 and var last) _lineStart = _windowOffset + _countedTo + last + 1;
        _countedTo = _position;
#else
        // Newer runtimes than the framework that is compiled for search by vectors.
        for (int i; (i = Array.IndexOf(_window, '\n', _countedTo, _position - _countedTo)) >= 0; _countedTo = i + 1)
        {
            _line++;
            _lineStart = _windowOffset + i + 1;
        }
        _countedTo = _position;
#endif
    }
}
