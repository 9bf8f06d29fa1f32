using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Rereads;

/// <summary>What makes a read a locking one. The rule read the SQL; this travels to the fix in the diagnostic's properties.</summary>
/// <param name="Offset">Where in the SQL the text goes.</param>
/// <param name="Text">The text.</param>
/// <param name="UseEnd">Where the name of a text ends that other statements use too; null where the text itself may be changed.</param>
internal sealed record LockInsertion(int Offset, string Text, int? UseEnd)
{
    private const string Key = "dup1062.lock";
    private const char Separator = '\n';

    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty.Add(
        Key, string.Join(Separator.ToString(), Offset.ToString(CultureInfo.InvariantCulture), Text, UseEnd?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Null where the diagnostic offers none.</summary>
    public static LockInsertion? Of(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(Key, out var property) || property is null) return null;
        var parts = property.Split(Separator);
        return new LockInsertion(Number(parts[0]), parts[1], parts[2].Length == 0 ? null : Number(parts[2]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
