using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>Reads the SELECT of an INSERT: its list, its tables, and how it ends.</summary>
internal sealed class SelectReader
{
    private static readonly string[] Options =
    [
        "ALL", "DISTINCT", "DISTINCTROW", "HIGH_PRIORITY", "STRAIGHT_JOIN", "SQL_SMALL_RESULT", "SQL_BIG_RESULT", "SQL_BUFFER_RESULT",
        "SQL_NO_CACHE", "SQL_CACHE", "SQL_CALC_FOUND_ROWS",
    ];

    private static readonly string[] AfterFrom = ["WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "WINDOW", "UNION", "EXCEPT", "INTERSECT", "LOCK", "INTO"];

    private static readonly string[] AfterList = [.. AfterFrom, "FROM", "FOR", "ON", "RETURNING"];

    private static readonly string[] SetOperations = ["UNION", "EXCEPT", "INTERSECT"];

    private readonly SqlTokenReader _reader;
    private readonly Stack<Level> _levels = new();
    private readonly List<SqlTableReference> _tables = [];
    private readonly List<SqlTableReference> _subqueryTables = [];
    private Level _level;
    private int _openJoins;
    private bool _isNatural;
    private bool _hasSetOperation;
    private bool _hasNotExists;
    private bool _isLocking;
    private bool _hasInto;

    private SelectReader(SqlTokenReader reader) => _reader = reader;

    /// <summary>The select list of the first SELECT outside parentheses, or null.</summary>
    public InsertRow? Row { get; private set; }

    /// <summary>Every parenthesis was closed.</summary>
    public bool IsBalanced => _levels.Count == 0;

    /// <summary>It ends in FOR UPDATE, FOR SHARE or LOCK IN SHARE MODE.</summary>
    public bool IsLocking => _isLocking;

    /// <summary>Its result goes into variables or a file.</summary>
    public bool HasInto => _hasInto;

    /// <summary>What was read.</summary>
    public SelectSource Source => new()
    {
        Tables = _tables,
        SubqueryTables = _subqueryTables,
        EndsInOpenJoin = _openJoins > 0,
        HasSetOperation = _hasSetOperation,
        HasNotExists = _hasNotExists,
    };

    /// <summary>Reads up to ON DUPLICATE, RETURNING, a closing parenthesis too many, or the end of the statement.</summary>
    /// <param name="reader">Stands on SELECT, WITH or an opening parenthesis.</param>
    public static SelectReader Read(SqlTokenReader reader)
    {
        var select = new SelectReader(reader);
        while (!reader.AtStatementEnd() && !select.AtTail()) select.ReadToken();
        return select;
    }

    private bool AtTail() =>
        _levels.Count == 0
        && (_reader.Is(')') || _reader.Is("RETURNING")
            || (_reader.Is("ON") && (_reader.Peek().Is(_reader.Text, "DUPLICATE") || _reader.Peek().Is(_reader.Text, "CONFLICT"))));

    private void ReadToken()
    {
        if (_level.ExpectsTable && !_reader.Is("SELECT") && !_reader.Is("LATERAL") && _reader.TryTakeTable(out var table))
        {
            (_level.IsSubquery ? _subqueryTables : _tables).Add(table);
            _level.ExpectsTable = false;
            return;
        }
        if (_reader.Is('(')) Open();
        else if (_reader.Is(')')) Close();
        else if (_reader.Is(',')) _level.ExpectsTable = _level.InFrom;
        else if (_reader.Current.Kind == SqlTokenKind.Word) ReadWord();
        _reader.Take();
    }

    private void Open()
    {
        _levels.Push(_level);
        _level = new Level
        {
            InFrom = _level.ExpectsTable,
            ExpectsTable = _level.ExpectsTable,
            IsSubquery = _level.IsSubquery || (_level.InSelect && !_level.ExpectsTable),
        };
    }

    private void Close()
    {
        _level = _levels.Pop();
        _level.ExpectsTable = false;
    }

    private void ReadWord()
    {
        if (_levels.Count == 0)
        {
            _isLocking |= AtLock() || (_reader.Is("LOCK") && _reader.Peek().Is(_reader.Text, "IN"));
            _hasInto |= _reader.Is("INTO");
        }
        if (_reader.Is("SELECT")) StartSelect();
        else if (_reader.Is("FROM") && _level.InSelect) _level.InFrom = _level.ExpectsTable = true;
        else if (_level.InFrom && (_reader.Is("JOIN") || _reader.Is("STRAIGHT_JOIN"))) Join();
        else if (_reader.Is("NATURAL")) _isNatural = true;
        else if (_level.InFrom && (_reader.Is("ON") || _reader.Is("USING"))) CloseJoin();
        else if (_reader.IsAny(AfterFrom) || AtLock()) EndFrom();
        else if (_reader.Is("NOT") && _reader.Peek().Is(_reader.Text, "EXISTS")) _hasNotExists = true;
        if (_reader.IsAny(SetOperations)) EndSelect();
    }

    private void StartSelect()
    {
        _level = new Level { InSelect = true, IsSubquery = _level.IsSubquery };
        if (_levels.Count == 0 && Row is null) Row = ReadList();
    }

    private void Join()
    {
        _level.ExpectsTable = true;
        if (_levels.Count == 0 && !_isNatural) _openJoins++;
        _isNatural = false;
    }

    private void CloseJoin()
    {
        if (_levels.Count == 0 && _openJoins > 0) _openJoins--;
    }

    private void EndFrom()
    {
        _level.InFrom = false;
        if (_levels.Count == 0) _openJoins = 0;
    }

    private void EndSelect()
    {
        _level.InSelect = false;
        if (_levels.Count == 0) _hasSetOperation = true;
    }

    private bool AtLock() =>
        _reader.Is("FOR") && (_reader.Peek().Is(_reader.Text, "UPDATE") || _reader.Peek().Is(_reader.Text, "SHARE"));

    private InsertRow ReadList()
    {
        var mark = _reader.Mark;
        var values = new List<InsertValue>();
        var isExact = true;
        do _reader.Take();
        while (_reader.IsAny(Options));
        do values.Add(ValueReader.Read(_reader, ref isExact, AfterList));
        while (_reader.TryTake(','));
        _reader.Reset(mark);
        return new InsertRow(values, isExact);
    }

    private struct Level
    {
        public bool InSelect;
        public bool InFrom;
        public bool ExpectsTable;
        public bool IsSubquery;
    }
}
