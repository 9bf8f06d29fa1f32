using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ordering;

/// <summary>A version in a file's or folder's name: numbers with dots, underscores or dashes between them.</summary>
internal readonly struct ScriptVersion : IComparable<ScriptVersion>
{
    private readonly string[]? _numbers;

    private ScriptVersion(string[] numbers) => _numbers = numbers;

    /// <summary>There is one.</summary>
    public bool HasValue => _numbers is not null;

    /// <summary>Reads the version that begins at an offset.</summary>
    /// <param name="text">The name.</param>
    /// <param name="start">Where it may begin.</param>
    /// <param name="end">Behind its last digit.</param>
    public static ScriptVersion Read(string text, int start, out int end)
    {
        var numbers = new List<string>();
        end = start;
        for (var i = start; i < text.Length && SqlCharacters.IsDigit(text[i]); i = end + 1)
        {
            end = i;
            while (end < text.Length && SqlCharacters.IsDigit(text[end])) end++;
            numbers.Add(text.Substring(i, end - i).TrimStart('0'));
            if (end >= text.Length || text[end] is not ('.' or '_' or '-')) break;
        }
        return numbers.Count == 0 ? default : new ScriptVersion([.. numbers]);
    }

    /// <summary>Number by number; a version comes before those that go on where it ends.</summary>
    public int CompareTo(ScriptVersion other)
    {
        var (mine, others) = (_numbers ?? [], other._numbers ?? []);
        for (var i = 0; i < Math.Max(mine.Length, others.Length); i++)
        {
            var (a, b) = (i < mine.Length ? mine[i] : "", i < others.Length ? others[i] : "");
            var order = a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
            if (order != 0) return order;
        }
        return 0;
    }

    public override string ToString() => string.Join(".", _numbers ?? []);
}
