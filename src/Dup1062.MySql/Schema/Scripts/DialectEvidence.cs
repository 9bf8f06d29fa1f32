using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Gathers what tells for which engine a script is: words that only one engine's servers understand, outside strings and comments.</summary>
internal sealed class DialectEvidence
{
    private const int Strong = 10;
    private const int Weak = 1;

    private readonly int[] _weights = new int[Enum.GetValues(typeof(ScriptDialect)).Length];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool _hasProof;

    /// <summary>Nothing that follows can change the verdict: a dump says so itself.</summary>
    public bool IsCertainlyForeign { get; private set; }

    /// <summary>Something is there that only MySQL has; backticks, and whatever stands behind a column's name, are SQLite's too.</summary>
    public bool IsSurelyMySql => _hasProof && Verdict == ScriptDialect.MySql;

    /// <summary>MySQL unless another engine has strong evidence, and more of it.</summary>
    public ScriptDialect Verdict
    {
        get
        {
            var mySql = _weights[(int)ScriptDialect.MySql];
            var verdict = mySql > 0 ? ScriptDialect.MySql : ScriptDialect.Neutral;
            var most = Math.Max(mySql, Strong - 1);
            for (var dialect = ScriptDialect.SqlServer; dialect <= ScriptDialect.Other; dialect++)
            {
                if (_weights[(int)dialect] <= most) continue;
                most = _weights[(int)dialect];
                verdict = dialect;
            }
            return verdict;
        }
    }

    public void AddHeader(string header)
    {
        var dialect = ScriptHeader.Dialect(header);
        Add(dialect);
        _hasProof = dialect == ScriptDialect.MySql;
        IsCertainlyForeign = dialect is not (ScriptDialect.Neutral or ScriptDialect.MySql);
    }

    public void Add(ScriptDialect dialect)
    {
        if (dialect != ScriptDialect.Neutral) _weights[(int)dialect] += Strong;
    }

    /// <summary>Looks through a statement. The reader is left where it was.</summary>
    public void Add(SqlTokenReader tokens)
    {
        var place = new DialectPlace(tokens);
        if (place.DeclaresVariable) Add("DECLARE @", ScriptDialect.SqlServer, Strong);
        for (var i = tokens.Mark; tokens.At(i).Kind != SqlTokenKind.End; i++)
        {
            var token = tokens.At(i);
            place.MoveTo(i);
            switch (token.Kind)
            {
                case SqlTokenKind.Word:
                    AddWord(tokens, i, place);
                    break;
                case SqlTokenKind.Symbol:
                    AddSymbol(tokens, i);
                    break;
                case SqlTokenKind.QuotedIdentifier when tokens.Text[token.Start] == '`':
                    Add("`", ScriptDialect.MySql, Weak);
                    break;
                case SqlTokenKind.String when tokens.Text[token.Start] == '"' && place.IsName:
                    Add("\"", ScriptDialect.Other, Strong);
                    break;
            }
        }
    }

    private void AddWord(SqlTokenReader tokens, int index, DialectPlace place)
    {
        var text = tokens.Text;
        if (IsAloneOnItsLine(text, tokens.At(index), "GO")) Add("GO", ScriptDialect.SqlServer, Strong);
        if (place.IsMethodBehindTable) Add("ON t USING", ScriptDialect.PostgreSql, Strong);
        if (place.IsClauseOfOtherIndexes) Add("INDEX ON t (c) WHERE", ScriptDialect.Other, Strong);
        if (!DialectWords.TryGet(tokens.At(index).GetText(text), out var candidates)) return;
        foreach (var candidate in candidates)
        {
            if (!Follows(tokens, index, candidate.Next)) continue;
            if (candidate.Kind == EvidenceKind.Type && !place.IsType) continue;
            if (candidate.Kind == EvidenceKind.Attribute && !place.IsAttribute) continue;
            Add(candidate.Key, candidate.Dialect, candidate.Kind == EvidenceKind.Hint ? Weak : Strong);
            _hasProof |= candidate is { Kind: EvidenceKind.Word, Dialect: ScriptDialect.MySql };
        }
    }

    private static bool Follows(SqlTokenReader tokens, int index, string[] next)
    {
        for (var i = 0; i < next.Length; i++)
        {
            var token = tokens.At(index + 1 + i);
            var fits = next[i].Length == 1 && !SqlCharacters.IsLetter(next[i][0]) ? token.Is(tokens.Text, next[i][0]) : token.Is(tokens.Text, next[i]);
            if (!fits) return false;
        }
        return true;
    }

    private void AddSymbol(SqlTokenReader tokens, int index)
    {
        var text = tokens.Text;
        var token = tokens.At(index);
        var next = tokens.At(index + 1);
        if (token.Is(text, '[') && next.IsIdentifier && tokens.At(index + 2).Is(text, ']')) Add("[x]", ScriptDialect.SqlServer, Strong);
        else if (token.Is(text, '[') && (next.Is(text, ']') || next.Kind == SqlTokenKind.Number)) Add("[]", ScriptDialect.PostgreSql, Strong);
        else if (token.Is(text, ':') && next.Start == token.End && (next.Is(text, ':') || next.Kind == SqlTokenKind.Parameter)) Add("::", ScriptDialect.PostgreSql, Strong);
    }

    private static bool IsAloneOnItsLine(string text, SqlToken token, string word)
    {
        if (!token.Is(text, word)) return false;
        var start = token.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        var end = token.End;
        while (end < text.Length && text[end] is ' ' or '\t' or '\r') end++;
        return (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] == '\n');
    }

    private void Add(string key, ScriptDialect dialect, int weight)
    {
        if (_seen.Add(key)) _weights[(int)dialect] += weight;
    }
}
