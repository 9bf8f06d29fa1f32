namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Text that is put together of pieces. Its array serves the next script on the same thread: there may be thousands.</summary>
internal sealed class CapturedText
{
    private const int FirstLength = 1 << 12;
    private const int LongestSpare = 1 << 17;

    [ThreadStatic]
    private static char[]? _spare;

    private char[] _text = [];

    public int Length { get; private set; }

    public void Append(char[] source, int start, int count)
    {
        if (Length + count > _text.Length) Grow(Length + count);
        Array.Copy(source, start, _text, Length, count);
        Length += count;
    }

    public string From(int start) => new(_text, start, Length - start);

    public bool Any(Func<char[], int, int, bool> search) => search(_text, 0, Length);

    public void Clear() => Length = 0;

    /// <summary>Leaves the array to another text.</summary>
    public void Release()
    {
        Clear();
        if (_text.Length <= LongestSpare && _text.Length > (_spare?.Length ?? 0)) _spare = _text;
        _text = [];
    }

    private void Grow(int length)
    {
        var text = _spare is { } spare && spare.Length >= length ? spare : new char[Math.Max(length, Math.Max(FirstLength, 2 * _text.Length))];
        _spare = null;
        Array.Copy(_text, text, Length);
        _text = text;
    }
}
