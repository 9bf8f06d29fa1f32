using System.Text;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.Migrations;

/// <summary>
/// What one migration does, as SQL for the reader of scripts: what statements do to tables is known there. Each statement stands on the line of the call that
/// it comes from, so that a place in the script is one in the code.
/// </summary>
internal sealed class MigrationScript(string path)
{
    private readonly List<(string Text, bool IsRaw)> _parts = [];
    private readonly StringBuilder _text = new();
    private int _line = 1;

    /// <summary>The tables of which not all is known after it.</summary>
    public HashSet<string> Doubtful { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>It does something that could concern any table.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>It is for another engine.</summary>
    public bool IsForeign { get; set; }

    public string Path => path;

    /// <summary>Adds a statement that was made here.</summary>
    public void Add(string statement, ScriptLocation location)
    {
        for (; _line < location.Line; _line++) _text.Append('\n');
        _text.Append(statement).Append("; ");
    }

    /// <summary>Adds SQL of the migration's own. It is read by itself, because it may be written for any engine.</summary>
    public void AddRaw(string sql)
    {
        Close();
        _parts.Add((sql, true));
    }

    public void ApplyTo(SchemaBuilder builder, string sequence)
    {
        Close();
        foreach (var (text, isRaw) in _parts)
        {
            var script = SchemaScript.Parse(text, new SchemaScriptOptions { Path = path });
            if (script.Problems.Count > 0 || (isRaw && script.IsForeign)) IsDoubtful = true;
            builder.Apply(script, sequence);
        }
    }

    private void Close()
    {
        if (_text.Length > 0) _parts.Add((_text.ToString(), false));
        _text.Clear();
        _line = 1;
    }
}
