using System.Text;

namespace Dup1062.Build.Tests;

/// <summary>Whatever is in a file, it is read as <see cref="StreamReader"/> reads it.</summary>
public sealed class Utf8ReaderTests : IDisposable
{
    private const string Text = "CREATE TABLE größe (名前 INT, 😀 INT);\r\n";

    private readonly string _path = Path.GetTempFileName();

    public static TheoryData<string, byte[]> Files => new()
    {
        { "nothing", [] },
        { "one byte", [0x41] },
        { "NUL", [0, 0, 0, 0x41] },
        { "a mark alone", [0xEF, 0xBB, 0xBF] },
        { "half a mark", [0xEF, 0xBB] },
        { "two marks", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x41] },
        { "no UTF-8", [0xFE, 0x41, 0x80, 0xC3, 0x28, 0xF0, 0x9F, 0x41] },
        { "ends within a character", [0x41, 0xF0, 0x9F, 0x98] },
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with its mark", Marked(Encoding.UTF8) },
        { "UTF-16", Marked(Encoding.Unicode) },
        { "UTF-16, big-endian", Marked(Encoding.BigEndianUnicode) },
        { "UTF-32", Marked(Encoding.UTF32) },
        { "UTF-32, big-endian", Marked(new UTF32Encoding(bigEndian: true, byteOrderMark: true)) },
        { "characters across the buffer's end", [0x41, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("😀", 20_000)))] },
    };

    [Theory, MemberData(nameof(Files))]
    public void Reads_as_the_framework_does(string _, byte[] content)
    {
        File.WriteAllBytes(_path, content);
        foreach (var count in new[] { 2, 3, 1000, 100_000 }) Assert.Equal(File.ReadAllText(_path), ReadAll(count));
    }

    public void Dispose() => File.Delete(_path);

    private static byte[] Marked(Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)];

    private string ReadAll(int count)
    {
        using var reader = Utf8Reader.Open(_path);
        var text = new StringBuilder();
        var buffer = new char[count];
        while (reader.Read(buffer, 0, count) is > 0 and var read) text.Append(buffer, 0, read);
        return text.ToString();
    }
}
