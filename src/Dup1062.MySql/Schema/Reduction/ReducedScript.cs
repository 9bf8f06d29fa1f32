using Dup1062.MySql.Schema.Scripts;

namespace Dup1062.MySql.Schema.Reduction;

/// <summary>A script without its row data: the statements that matter for the schema, as they stand in the original. Immutable.</summary>
public sealed class ReducedScript
{
    internal ReducedScript(string text, IReadOnlyList<ScriptMark> marks)
    {
        Text = text;
        Marks = marks;
    }

    /// <summary>A script that reads as the original does.</summary>
    public string Text { get; }

    /// <summary>The places of the statements, in order.</summary>
    public IReadOnlyList<ScriptMark> Marks { get; }

    /// <summary>Reads a script of any size, in memory that does not grow with the row data in it.</summary>
    /// <param name="reader">The script. It is not disposed.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null where what is left would not read as the original does: such a script has to be taken as it is.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ReducedScript? Read(TextReader reader, CancellationToken cancellationToken = default)
    {
        var writer = new ReducedScriptWriter();
        var original = new SchemaScriptReader(reader, new SchemaScriptOptions(), cancellationToken, writer.Add, new LargestIdRows(writer.Add));
        var script = original.Read();
        var reduced = writer.End(original.Header, original.ClientDialect);
        return reduced is not null && ReductionCheck.Holds(reduced, script, writer.Pieces, cancellationToken) ? reduced : null;
    }

    /// <summary>Where a place of the text is in the original.</summary>
    /// <param name="offset">The number of characters before it; behind the end it is the end.</param>
    public ScriptMark PlaceOf(int offset)
    {
        offset = Math.Min(offset, Text.Length);
        return PlaceOf(Text, MarkBefore(offset), offset);
    }

    /// <summary>The place of an offset that lies behind a mark.</summary>
    internal static ScriptMark PlaceOf(string text, ScriptMark mark, int offset)
    {
        var (line, column) = (mark.Original.Line, mark.Column);
        for (var i = mark.Offset; i < offset; i++)
        {
            (line, column) = text[i] == '\n' ? (line + 1, 0) : (line, column + 1);
        }
        return new ScriptMark(offset, new ScriptLocation(mark.Original.Path, line, mark.Original.Offset + offset - mark.Offset), column);
    }

    private ScriptMark MarkBefore(int offset)
    {
        var (low, high) = (0, Marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Marks[middle].Offset <= offset) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? new ScriptMark(offset, new ScriptLocation(null, 1, 0), 0) : Marks[low - 1];
    }
}
