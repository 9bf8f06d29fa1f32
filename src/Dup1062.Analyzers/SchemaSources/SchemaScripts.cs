using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>Reads each script once per content. A host that makes a new <see cref="SourceText"/> of an unchanged file gets the script that was read before.</summary>
internal static class SchemaScripts
{
    private static readonly ConditionalWeakTable<SourceText, Once<SchemaScript>> ByText = new();
    private static readonly Dictionary<Content, WeakReference<Once<SchemaScript>>> ByContent = [];
    private static int _sweepAt = 64;

    /// <summary>The script of a text.</summary>
    public static SchemaScript Read(SourceText text, CancellationToken cancellationToken) => Read(text, Of(text), cancellationToken);

    /// <summary>The script of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="script">What <see cref="Of"/> gives for it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static SchemaScript Read(SourceText text, Once<SchemaScript> script, CancellationToken cancellationToken) =>
        script.Get(token => SchemaScript.Read(new SourceTextReader(text), cancellationToken: token), cancellationToken);

    /// <summary>The script of a text, read or not: the same object for the same content, as long as somebody holds it or a text with this content.</summary>
    public static Once<SchemaScript> Of(SourceText text) => ByText.GetValue(text, static text => Find(new Content(text)));

    private static Once<SchemaScript> Find(Content content)
    {
        lock (ByContent)
        {
            if (ByContent.TryGetValue(content, out var reference) && reference.TryGetTarget(out var known)) return known;
            if (ByContent.Count >= _sweepAt) Sweep();
            var script = new Once<SchemaScript>();
            ByContent[content] = new WeakReference<Once<SchemaScript>>(script);
            return script;
        }
    }

    private static void Sweep()
    {
        foreach (var dead in ByContent.Where(entry => !entry.Value.TryGetTarget(out _)).Select(entry => entry.Key).ToList()) ByContent.Remove(dead);
        _sweepAt = Math.Max(64, ByContent.Count * 2);
    }

    /// <summary>Tells contents apart. The encoding counts, because the checksum is one of bytes.</summary>
    private readonly struct Content(SourceText text) : IEquatable<Content>
    {
        private readonly int _length = text.Length;
        private readonly string? _encoding = text.Encoding?.WebName;
        private readonly ImmutableArray<byte> _checksum = text.GetChecksum();

        public bool Equals(Content other) => _length == other._length && _encoding == other._encoding && _checksum.SequenceEqual(other._checksum);

        public override bool Equals(object? obj) => obj is Content other && Equals(other);

        public override int GetHashCode() => _checksum.Length < 4 ? _length : _checksum[0] | (_checksum[1] << 8) | (_checksum[2] << 16) | (_checksum[3] << 24);
    }
}
