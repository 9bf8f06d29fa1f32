using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>A schema file of a host that makes new objects for every request. Counts how much of its text is read.</summary>
internal sealed class CountedFile(string path, string content)
{
    private long _charactersRead;

    public string Path => path;

    public string Content { get; set; } = content;

    /// <summary>Called before a part of the text is read.</summary>
    public Action OnReading { get; set; } = () => { };

    /// <summary>How often the content, as it is now, was read from beginning to end.</summary>
    public double TimesRead => (double)_charactersRead / Content.Length;

    /// <summary>What the host hands out for one request.</summary>
    public AdditionalText New() => new File(this);

    public void Forget() => _charactersRead = 0;

    private sealed class File(CountedFile file) : AdditionalText
    {
        public override string Path => file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => new Text(file, SourceText.From(file.Content, Encoding.UTF8));
    }

    /// <summary>Hosts work out the checksum when they load a file, so asking for it is no reading.</summary>
    private sealed class Text(CountedFile file, SourceText text) : SourceText(text.GetChecksum())
    {
        public override Encoding? Encoding => text.Encoding;

        public override int Length => text.Length;

        public override char this[int position] => Read(1, text[position]);

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
            file.OnReading();
            text.CopyTo(sourceIndex, destination, destinationIndex, Read(count, count));
        }

        private T Read<T>(int count, T value)
        {
            Interlocked.Add(ref file._charactersRead, count);
            return value;
        }
    }
}
