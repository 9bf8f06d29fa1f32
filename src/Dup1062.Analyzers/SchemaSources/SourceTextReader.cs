using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>Reads a source text in chunks, so that a big script is never one big string.</summary>
internal sealed class SourceTextReader(SourceText text) : TextReader
{
    private readonly char[] _one = new char[1];
    private int _position;

    public override int Peek() => _position < text.Length ? text[_position] : -1;

    public override int Read() => Read(_one, 0, 1) == 0 ? -1 : _one[0];

    public override int Read(char[] buffer, int index, int count)
    {
        count = Math.Min(count, text.Length - _position);
        text.CopyTo(_position, buffer, index, count);
        _position += count;
        return count;
    }
}
