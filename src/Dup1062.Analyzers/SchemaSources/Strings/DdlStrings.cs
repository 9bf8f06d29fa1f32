using System.Globalization;
using System.Text;
using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.Strings;

/// <summary>The tables that strings in code define. The strings of a type run in the order in which they stand.</summary>
internal sealed class DdlStrings
{
    /// <summary>What stands for a hole while the reader of scripts reads the text: a name that no code has.</summary>
    private const string Mark = "dup1062hole";

    private readonly SchemaBuilder _builder = new();
    private readonly List<DdlText> _texts = [];
    private readonly List<string> _holes = [];
    private readonly HashSet<(string Type, string Table)> _created = [];

    private DdlStrings()
    {
    }

    /// <summary>The tables.</summary>
    /// <param name="texts">The strings.</param>
    /// <param name="mustBeSaid">The project has drivers of other engines: a string counts when it, or the code around it, speaks of MySQL.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static IEnumerable<Table> Tables(IReadOnlyList<DdlText> texts, bool mustBeSaid, CancellationToken cancellationToken)
    {
        var strings = new DdlStrings();
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            strings.Add(text, mustBeSaid);
        }
        return strings._builder.Build().Tables.SelectMany(strings.Named);
    }

    private void Add(DdlText text, bool mustBeSaid)
    {
        // The number behind the file's path leads back from a table to its string.
        var path = $"{text.Location.Path}/{_texts.Count.ToString(CultureInfo.InvariantCulture)}";
        var script = SchemaScript.Parse(Mask(text), new SchemaScriptOptions { Path = path });
        if (script.Statements.Count == 0 || script.Problems.Count > 0) return;
        if (mustBeSaid && !text.Engines.HasFlag(Engine.MySql) && script.Dialect != ScriptDialect.MySql) return;
        _texts.Add(text);
        var alone = new SchemaBuilder();
        alone.Apply(script);
        // A second definition of a table in the same type is another form of it, for another server or version.
        var isAnother = alone.Build().Tables.ToList().Exists(table => !_created.Add((text.Type, table.Name.Name)));
        _builder.Apply(script, isAnother ? null : text.Type);
    }

    private string Mask(DdlText text)
    {
        if (text.Holes.Count == 0) return text.Text;
        var masked = new StringBuilder();
        var hole = 0;
        foreach (var character in text.Text)
        {
            if (character != SqlLexer.Hole)
            {
                masked.Append(character);
                continue;
            }
            masked.Append(Mark).Append(_holes.Count.ToString(CultureInfo.InvariantCulture)).Append('x');
            _holes.Add(hole < text.Holes.Count ? text.Holes[hole] : "");
            hole++;
        }
        return masked.ToString();
    }

    /// <summary>A table under the names by which statements can find it.</summary>
    private IEnumerable<Table> Named(Table table)
    {
        if (table.Location is not { Path: { } path } || !table.IsComplete) yield break;
        var text = _texts[int.Parse(path.Substring(path.LastIndexOf('/') + 1), CultureInfo.InvariantCulture)];
        if (table.Columns.Any(column => IsMarked(column.Name)) || Unmask(table.Name.Name) is not { } name) yield break;
        var keys = table.UniqueKeys.Select(key => key with { Name = Unmask(key.Name) ?? key.Name, Location = text.Location }).ToList();
        var found = table with { Name = new TableName(table.Name.Database is { } database && !IsMarked(database) ? database : null, name), UniqueKeys = keys, Location = text.Location };
        if (!IsMarked(table.Name.Name))
        {
            yield return found;
            yield break;
        }
        yield return found with { Name = new TableName(null, HoleName.InType(text.Type, name)) };
        // With a name of its own behind the prefix, the table can be found in other types too.
        if (name[name.Length - 1] != '}') yield return found;
    }

    private static bool IsMarked(string name) => name.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The name with what fills its holes in braces; null where that means something only in its place.</summary>
    private string? Unmask(string name)
    {
        for (var start = name.IndexOf(Mark, StringComparison.Ordinal); start >= 0; start = name.IndexOf(Mark, StringComparison.Ordinal))
        {
            var end = name.IndexOf('x', start + Mark.Length);
            if (end < 0 || !int.TryParse(name.Substring(start + Mark.Length, end - start - Mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var hole)) return null;
            if (hole >= _holes.Count || _holes[hole].Length == 0) return null;
            name = $"{name.Substring(0, start)}{{{_holes[hole]}}}{name.Substring(end + 1)}";
        }
        return name;
    }
}
