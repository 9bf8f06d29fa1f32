using System.Collections.Immutable;
using System.Globalization;
using Dup1062.MySql.Upserts;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Inserts;

/// <summary>
/// A fix that the rule found to be right: which text goes where in the SQL. The rule knows the schema, the code fix knows the source;
/// this travels between them in the diagnostic's properties, so that a code fix never reads a schema.
/// </summary>
/// <param name="Form">What it makes of the statement.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Offset">Where in the SQL text the new text goes.</param>
/// <param name="Text">The new text.</param>
internal sealed record InsertFix(UpsertForm Form, string Title, int Offset, string Text)
{
    private const string Prefix = "dup1062.fix.";
    private const string BulkKey = "dup1062.bulk";
    private const char Separator = '\n';

    /// <summary>The properties of a diagnostic that offers fixes.</summary>
    /// <param name="fixes">The fixes in the order in which they are offered.</param>
    /// <param name="allowBulk">Whether "keep the existing row" may be part of Fix All: one key, and every consumer in sight.</param>
    public static ImmutableDictionary<string, string?> ToProperties(IReadOnlyList<InsertFix> fixes, bool allowBulk)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        for (var i = 0; i < fixes.Count; i++)
        {
            var (form, title, offset, text) = fixes[i];
            properties.Add(Prefix + i, string.Join(Separator.ToString(), form, offset.ToString(CultureInfo.InvariantCulture), text, title));
        }
        if (allowBulk) properties.Add(BulkKey, "");
        return properties.ToImmutable();
    }

    /// <summary>The fixes that a diagnostic offers, in order.</summary>
    public static IEnumerable<InsertFix> Of(Diagnostic diagnostic)
    {
        for (var i = 0; diagnostic.Properties.TryGetValue(Prefix + i, out var property) && property is not null; i++)
        {
            var parts = property.Split(Separator);
            yield return new InsertFix(
                (UpsertForm)Enum.Parse(typeof(UpsertForm), parts[0]), parts[3], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
        }
    }

    /// <summary>Whether "keep the existing row" may be part of Fix All.</summary>
    public static bool AllowsBulk(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(BulkKey);
}
