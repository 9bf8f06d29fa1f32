using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>What stands around a token of a statement: a word tells for an engine only where it is not a name.</summary>
internal sealed class DialectPlace
{
    /// <summary>Words in front of a column's or key's name, which is no type then.</summary>
    private static readonly HashSet<string> BeforeNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "KEY", "INDEX", "UNIQUE", "FULLTEXT", "SPATIAL", "CONSTRAINT", "COLUMN", "ADD", "MODIFY", "CHANGE", "DROP", "ALTER", "TO",
    };

    private readonly SqlTokenReader _tokens;
    private readonly bool _isTable;
    private readonly bool _isIndex;
    private int _index;
    private int _depth;

    public DialectPlace(SqlTokenReader tokens)
    {
        _tokens = tokens;
        _index = tokens.Mark - 1;
        if (!tokens.Is("CREATE") && !tokens.Is("ALTER")) return;
        for (var ahead = 1; ahead <= 4 && !_isTable && !_isIndex; ahead++)
        {
            _isTable = tokens.Peek(ahead).Is(tokens.Text, "TABLE");
            _isIndex = tokens.Peek(ahead).Is(tokens.Text, "INDEX");
        }
    }

    /// <summary>The statement is <c>DECLARE @x</c>: MySQL declares no variables of this kind.</summary>
    public bool DeclaresVariable => _tokens.Is("DECLARE") && _tokens.Peek().Kind == SqlTokenKind.Parameter;

    /// <summary>The place of a column's type.</summary>
    public bool IsType =>
        _isTable && IsNameOfColumn(-1)
        && (IsAt(-2, '(') || IsAt(-2, ',') || IsAt(-2, "ADD") || IsAt(-2, "MODIFY") || IsBehindChange || (IsAt(-2, "COLUMN") && !IsAt(-3, "CHANGE")));

    /// <summary>Behind a type: not the name of a column or key.</summary>
    public bool IsAttribute => !IsAt(-1, '(') && !IsAt(-1, ',') && !IsAt(-1, '.') && !IsAt(-1, "KEY") && !IsAt(-1, "INDEX") && !IsAt(-1, "UNIQUE");

    /// <summary>The place of a name, where double quotes are no text.</summary>
    public bool IsName =>
        IsAt(-1, "TABLE") || IsAt(-1, "EXISTS") || IsAt(-1, '.') || IsAt(-1, "REFERENCES") || IsAt(-1, "COLUMN") || IsAt(-1, "CONSTRAINT")
        || (_isTable && _depth == 1 && At(1).Kind == SqlTokenKind.Word && (IsAt(-1, '(') || IsAt(-1, ',')));

    /// <summary><c>CREATE INDEX i ON t USING btree (c)</c>: MySQL wants the method before ON or behind the parts.</summary>
    public bool IsMethodBehindTable => IsAt(0, "USING") && IsAt(2, '(') && (IsAt(-2, "ON") || IsAt(-2, '.'));

    /// <summary><c>CREATE INDEX i ON t (c) WHERE d = 0</c>, <c>… INCLUDE (e)</c></summary>
    public bool IsClauseOfOtherIndexes => _isIndex && IsAt(-1, ')') && (IsAt(0, "WHERE") || IsAt(0, "INCLUDE"));

    public void MoveTo(int index)
    {
        _index = index;
        if (IsAt(-1, '(')) _depth++;
        else if (IsAt(0, ')')) _depth--;
    }

    private bool IsBehindChange => (IsAt(-3, "CHANGE") && !IsAt(-2, "COLUMN")) || (IsAt(-3, "COLUMN") && IsAt(-4, "CHANGE"));

    private bool IsNameOfColumn(int offset) =>
        (At(offset).IsIdentifier || At(offset).Kind == SqlTokenKind.String) && !BeforeNames.Contains(At(offset).GetText(_tokens.Text));

    private SqlToken At(int offset) => _index + offset < 0 ? default : _tokens.At(_index + offset);

    private bool IsAt(int offset, char symbol) => At(offset).Is(_tokens.Text, symbol);

    private bool IsAt(int offset, string word) => At(offset).Is(_tokens.Text, word);
}
