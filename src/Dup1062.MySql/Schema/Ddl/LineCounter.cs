namespace Dup1062.MySql.Schema.Ddl;

/// <summary>Finds the places of offsets in a statement's text, in one pass when they are asked for in order.</summary>
internal sealed class LineCounter(string text, ScriptLocation start)
{
    private int _counted;
    private int _line = start.Line;

    public ScriptLocation At(int offset)
    {
        if (offset < _counted) (_counted, _line) = (0, start.Line);
        for (; _counted < offset; _counted++)
        {
            if (text[_counted] == '\n') _line++;
        }
        return start with { Line = _line, Offset = start.Offset + offset };
    }
}
