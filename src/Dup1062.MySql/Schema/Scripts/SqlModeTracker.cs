using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Follows a script's SET statements for the modes that change how its text reads.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/sql-mode.html; the combined modes of MySQL 5.7 and MariaDB hold ANSI_QUOTES as well.</remarks>
internal sealed class SqlModeTracker
{
    private static readonly string[] WithAnsiQuotes = ["ANSI_QUOTES", "ANSI", "DB2", "MAXDB", "MSSQL", "ORACLE", "POSTGRESQL"];

    private readonly Dictionary<string, SqlMode> _saved = new(StringComparer.OrdinalIgnoreCase);
    private readonly SqlMode _initial;
    private SqlMode _mode;

    public SqlModeTracker(SqlMode initial) => _initial = _mode = initial;

    /// <summary>The mode after a SET statement, that begins where the reader stands.</summary>
    public SqlMode Apply(SqlTokenReader tokens)
    {
        tokens.Take();
        while (!tokens.IsAtEnd)
        {
            ApplyAssignment(tokens);
            tokens.TryTake(',');
        }
        return _mode;
    }

    private void ApplyAssignment(SqlTokenReader tokens)
    {
        var isForOthers = tokens.TryTake("GLOBAL") || tokens.TryTake("PERSIST");
        if (!tokens.TryTake("SESSION")) tokens.TryTake("LOCAL");
        var name = tokens.Take();
        if (!tokens.TryTake('=') && !(tokens.TryTake(':') && tokens.TryTake('=')))
        {
            SkipValue(tokens);
            return;
        }
        var target = name.GetName(tokens.Text);
        var start = tokens.Mark;
        SkipValue(tokens);
        if (IsSqlMode(target) && !isForOthers) _mode = Evaluate(tokens, start, tokens.Mark);
        else if (name.Kind == SqlTokenKind.Parameter && tokens.Mark == start + 1 && IsSqlMode(tokens.At(start).GetText(tokens.Text))) _saved[target] = _mode;
    }

    private SqlMode Evaluate(SqlTokenReader tokens, int start, int end)
    {
        var mode = SqlMode.None;
        for (var i = start; i < end; i++)
        {
            var token = tokens.At(i);
            var text = token.GetText(tokens.Text);
            if (token.Kind == SqlTokenKind.Parameter) mode |= IsSqlMode(text) ? _mode : _saved.TryGetValue(text, out var saved) ? saved : _initial;
            else if (token.Kind is SqlTokenKind.String or SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier) mode |= Named(text);
        }
        // REPLACE(@@sql_mode, 'X', '') takes away what it names.
        return tokens.At(start).Is(tokens.Text, "REPLACE") ? _mode & ~NamedIn(tokens, start, end) : mode;
    }

    private static SqlMode NamedIn(SqlTokenReader tokens, int start, int end)
    {
        var mode = SqlMode.None;
        for (var i = start; i < end; i++)
        {
            if (tokens.At(i).Kind == SqlTokenKind.String) mode |= Named(tokens.At(i).GetText(tokens.Text));
        }
        return mode;
    }

    private static SqlMode Named(string list)
    {
        var mode = SqlMode.None;
        foreach (var item in list.Split(',', '\'', '"', ' '))
        {
            if (Array.Exists(WithAnsiQuotes, name => name.Equals(item, StringComparison.OrdinalIgnoreCase))) mode |= SqlMode.AnsiQuotes;
            else if (item.Equals("NO_BACKSLASH_ESCAPES", StringComparison.OrdinalIgnoreCase)) mode |= SqlMode.NoBackslashEscapes;
            else if (item.Equals("NO_AUTO_VALUE_ON_ZERO", StringComparison.OrdinalIgnoreCase)) mode |= SqlMode.NoAutoValueOnZero;
        }
        return mode;
    }

    private static void SkipValue(SqlTokenReader tokens)
    {
        while (!tokens.IsAtEnd && !tokens.Is(','))
        {
            if (tokens.Is('(')) tokens.SkipParenthesised();
            else tokens.Take();
        }
    }

    /// <summary>The system variable, not a user's own with a like name.</summary>
    private static bool IsSqlMode(string name)
    {
        if (name.StartsWith("@", StringComparison.Ordinal) && !name.StartsWith("@@", StringComparison.Ordinal)) return false;
        return name.Substring(name.LastIndexOfAny(['@', '.']) + 1).Equals("sql_mode", StringComparison.OrdinalIgnoreCase);
    }
}
