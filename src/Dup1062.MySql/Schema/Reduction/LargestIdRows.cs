using Dup1062.MySql.Schema.Ddl;
using Dup1062.MySql.Schema.Scripts;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Schema.Reduction;

/// <summary>
/// Finds the rows that may take the largest id, and gives of each just this value: the rule about them needs it, and which column generates ids is not
/// known where a script is read by itself.
/// </summary>
internal sealed class LargestIdRows(Action<LargestIdRow> found)
{
    /// <summary>In row data the number may stand in other columns too; nobody looks through more.</summary>
    private const int MostStatements = 100;

    /// <summary>The table is named in front.</summary>
    private const int LongestHead = 256;

    // An id is there once: what else a column has of its maximum is no id.
    private readonly HashSet<(string Insert, int Column, string Value)> _seen = [];
    private int _statements;

    /// <summary>Tables that may have ids of TINYINT. Its maxima are too frequent to be looked for in the rows of others.</summary>
    private readonly HashSet<string> _small = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes what a statement says of tables.</summary>
    public void See(SchemaStatement statement)
    {
        var (name, changes) = statement switch
        {
            CreateTable create => (create.Name.Name, create.Changes),
            AlterTable alter => (alter.Name.Name, alter.Changes),
            _ => ("", []),
        };
        if (changes.Any(change => change is AddColumn { Definition.Column.Type: "tinyint" } or ChangeColumn { Definition.Column.Type: "tinyint" })) _small.Add(name);
    }

    /// <summary>Looks through an INSERT, or as much of it as was captured.</summary>
    public void Add(ScriptBuffer buffer, ScriptLocation location, int column, string delimiter)
    {
        if (_statements >= MostStatements || !(buffer.CapturedAny(LargestIdSearch.MayFind) || (_small.Count > 0 && buffer.CapturedAny(MayFindSmall)))) return;
        _statements++;
        var text = buffer.CapturedFrom(0);
        var start = new ScriptMark(0, location, column);
        foreach (var insert in SqlStatements.Read(text).OfType<InsertStatement>().Where(insert => insert.Source is InsertSource.Values or InsertSource.Set))
        {
            foreach (var row in insert.Rows.Where(row => row.IsExact)) Add(text, insert, row, start, delimiter);
        }
    }

    private void Add(string text, InsertStatement insert, InsertRow row, ScriptMark start, string delimiter)
    {
        for (var i = 0; i < row.Values.Count; i++)
        {
            var value = TextOf(text, row.Values[i].Span);
            if (row.Values[i].Kind != InsertValueKind.Constant || !IsMaximum(value.Trim('\'', '"'), insert)) continue;
            var head = $"INSERT INTO {Target(text, insert)} VALUES ({string.Concat(Enumerable.Repeat("NULL,", i))}";
            var tail = $"{string.Concat(Enumerable.Repeat(",NULL", row.Values.Count - i - 1))})";
            if (_seen.Add((head + tail, i, value))) found(new LargestIdRow(head, value, tail, start, ReducedScript.PlaceOf(text, start, row.Values[i].Span.Start), delimiter));
        }
    }

    private bool IsMaximum(string number, InsertStatement insert) =>
        LargestIdSearch.IsMaximum(number) || (LargestIdSearch.IsSmallMaximum(number) && _small.Contains(insert.Table.Name.Name));

    private bool MayFindSmall(char[] text, int start, int end)
    {
        var head = new string(text, start, Math.Min(end - start, LongestHead));
        return _small.Any(name => head.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0) && LargestIdSearch.MayFindSmall(text, start, end);
    }

    private static string Target(string text, InsertStatement insert)
    {
        var table = TextOf(text, new SqlSpan((insert.Table.Database ?? insert.Table.Identifier).Span.Start, insert.Table.Identifier.Span.End));
        return insert.Columns is { } columns ? $"{table} ({string.Join(",", columns.Select(column => TextOf(text, column.Span)))})" : table;
    }

    private static string TextOf(string text, SqlSpan span) => text.Substring(span.Start, span.Length);
}

/// <summary>A row with a number that is some type's maximum.</summary>
/// <param name="Head">An INSERT up to the number.</param>
/// <param name="Value">The number.</param>
/// <param name="Tail">The rest of the INSERT.</param>
/// <param name="Statement">Where the statement begins that has the row.</param>
/// <param name="Place">Where the number stands.</param>
/// <param name="Delimiter">What ends statements there.</param>
internal sealed record LargestIdRow(string Head, string Value, string Tail, ScriptMark Statement, ScriptMark Place, string Delimiter);
