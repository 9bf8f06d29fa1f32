using Dup1062.MySql.Lexing;

namespace Dup1062.Diagnostics.Values;

/// <summary>Finds the value of a parameter that stands in a command's text: by name, or by position for <c>?</c>.</summary>
internal sealed class CommandParameters
{
    private const string Sigils = "@?:";

    private readonly Dictionary<string, object?> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, object?> _byOffset = [];

    /// <summary>Looks at a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="mode">How its text reads.</param>
    public CommandParameters(FailedCommand command, SqlMode mode)
    {
        foreach (var parameter in command.Parameters)
        {
            var name = NameOf(parameter.Name);
            if (name.Length > 0) _byName[name] = Undo(parameter.Value);
        }
        var lexer = new SqlLexer(command.Text, mode);
        var position = 0;
        for (var token = lexer.Next(); token.Kind != SqlTokenKind.End && position < command.Parameters.Count; token = lexer.Next())
        {
            if (IsPositional(command.Text, token)) _byOffset[token.Start] = Undo(command.Parameters[position++].Value);
        }
    }

    /// <summary>The value of a parameter.</summary>
    /// <param name="text">The command's text.</param>
    /// <param name="token">The parameter in it.</param>
    /// <param name="value">The value; null for NULL.</param>
    public bool TryGet(string text, SqlToken token, out object? value) => IsPositional(text, token)
        ? _byOffset.TryGetValue(token.Start, out value)
        : _byName.TryGetValue(NameOf(token.GetText(text)), out value);

    private static bool IsPositional(string text, SqlToken token) => token is { Kind: SqlTokenKind.Parameter, Length: 1 } && text[token.Start] == '?';

    private static string NameOf(string written)
    {
        var name = written.Length > 0 && Sigils.IndexOf(written[0]) >= 0 ? written.Substring(1) : written;
        return name.Length > 1 && name[0] is '`' or '\'' or '"' ? name.Trim(name[0]) : name;
    }

    private static object? Undo(object? value) => value is DBNull ? null : value;
}
