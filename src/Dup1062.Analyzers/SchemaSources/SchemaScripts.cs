using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>Reads each script once per content. A host that makes a new <see cref="SourceText"/> of an unchanged file gets the script that was read before.</summary>
internal static class SchemaScripts
{
    private static readonly ConditionalWeakTable<SourceText, SchemaScript> ByText = new();
    private static readonly Dictionary<Content, WeakReference<SchemaScript>> ByContent = [];
    private static int _sweepAt = 64;

    public static SchemaScript Read(SourceText text) => ByText.GetValue(text, static text => FindOrRead(text));

    private static SchemaScript FindOrRead(SourceText text)
    {
        var content = new Content(text.Length, text.GetChecksum());
        lock (ByContent)
        {
            if (ByContent.TryGetValue(content, out var known) && known.TryGetTarget(out var script)) return script;
        }
        var read = SchemaScript.Read(new SourceTextReader(text));
        lock (ByContent)
        {
            if (ByContent.Count >= _sweepAt) Sweep();
            ByContent[content] = new WeakReference<SchemaScript>(read);
        }
        return read;
    }

    private static void Sweep()
    {
        foreach (var dead in ByContent.Where(entry => !entry.Value.TryGetTarget(out _)).Select(entry => entry.Key).ToList()) ByContent.Remove(dead);
        _sweepAt = Math.Max(64, ByContent.Count * 2);
    }

    private readonly struct Content(int length, ImmutableArray<byte> checksum) : IEquatable<Content>
    {
        private readonly int _length = length;
        private readonly ImmutableArray<byte> _checksum = checksum;

        public bool Equals(Content other) => _length == other._length && _checksum.SequenceEqual(other._checksum);

        public override bool Equals(object? obj) => obj is Content other && Equals(other);

        public override int GetHashCode() => _checksum.Length < 4 ? _length : _checksum[0] | (_checksum[1] << 8) | (_checksum[2] << 16) | (_checksum[3] << 24);
    }
}
