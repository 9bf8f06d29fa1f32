using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>Reads INSERT and REPLACE.</summary>
internal sealed class InsertReader
{
    private static readonly string[] Priorities = ["LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY"];
    private static readonly string[] Sources = ["VALUES", "VALUE", "SET", "SELECT", "WITH", "TABLE"];
    private static readonly string[] Queries = ["SELECT", "WITH", "VALUES", "TABLE"];

    private readonly SqlTokenReader _reader;
    private IReadOnlyList<SqlIdentifier>? _columns;
    private InsertSource _source;
    private IReadOnlyList<InsertRow> _rows = [];
    private SelectSource? _select;
    private InsertForm _form;

    private InsertReader(SqlTokenReader reader) => _reader = reader;

    /// <summary>Reads as far as the statement is MySQL's.</summary>
    /// <param name="reader">Stands on the verb.</param>
    /// <returns>Null where no table is named.</returns>
    public static InsertStatement? Read(SqlTokenReader reader) => new InsertReader(reader).Read();

    private InsertStatement? Read()
    {
        var isReplace = _reader.Is("REPLACE");
        var verb = _reader.Take();
        var ignoreOffset = verb.End;
        var hasIgnore = false;
        var hasOpenModifiers = false;
        while (true)
        {
            if (_reader.IsAny(Priorities)) ignoreOffset = _reader.Take().End;
            else if (_reader.TryTake("IGNORE")) hasIgnore = true;
            else if (AtModifierHole()) hasOpenModifiers = _reader.TryTakeHoles();
            else break;
        }
        _reader.TryTake("INTO");
        if (!_reader.TryTakeTable(out var table)) return null;
        if (_reader.TryTake("PARTITION")) SkipParenthesised();
        ReadColumns();
        ReadSource();
        var alias = ReadAlias();
        var offset = _reader.Previous.End;
        if (_reader.TryTakeHoles()) Weaken(InsertForm.OpenTail);
        var onDuplicateKeyUpdate = ReadOnDuplicateKeyUpdate();
        var hasReturning = _reader.TryTake("RETURNING");
        if (!hasReturning && !_reader.AtStatementEnd()) Weaken(InsertForm.Unreadable);
        return new InsertStatement
        {
            IsReplace = isReplace,
            Verb = new SqlSpan(verb.Start, verb.End),
            HasIgnore = hasIgnore,
            HasOpenModifiers = hasOpenModifiers,
            IgnoreOffset = ignoreOffset,
            Table = table,
            Columns = _columns,
            Source = _source,
            Rows = _rows,
            Select = _select,
            Alias = alias,
            OnDuplicateKeyUpdate = onDuplicateKeyUpdate,
            HasReturning = hasReturning,
            Form = _form,
            UpsertOffset = offset,
        };
    }

    /// <summary>A hole in front of INTO or of a name may say IGNORE; any other stands for the table.</summary>
    private bool AtModifierHole()
    {
        if (!_reader.AtHole()) return false;
        var mark = _reader.Mark;
        _reader.TryTakeHoles();
        var isModifier = _reader.Current.IsIdentifier && !_reader.IsAny(Sources);
        _reader.Reset(mark);
        return isModifier;
    }

    private void SkipParenthesised()
    {
        while (!_reader.AtStatementEnd() && !_reader.Is(')')) _reader.Take();
        _reader.TryTake(')');
    }

    private void ReadColumns()
    {
        if (_reader.Is('(') && !AtQuery()) _columns = ReadColumnList();
        if (!_reader.AtHole()) return;
        var hole = SqlIdentifier.From(_reader.Text, _reader.Current);
        _reader.TryTakeHoles();
        _columns ??= [hole];
        if (!_reader.IsAny(Sources)) Weaken(InsertForm.OpenTail);
    }

    private bool AtQuery()
    {
        var ahead = 0;
        while (_reader.Peek(ahead).Is(_reader.Text, '(')) ahead++;
        return StatementTokens.IsAny(_reader.Text, _reader.Peek(ahead), Queries);
    }

    private List<SqlIdentifier> ReadColumnList()
    {
        var columns = new List<SqlIdentifier>();
        _reader.Take();
        while (_reader.TryTakeColumn(out var column))
        {
            columns.Add(column);
            if (!_reader.TryTake(',') && !column.HasHole && !_reader.AtHole()) break;
        }
        if (!_reader.TryTake(')')) WeakenAtEnd(InsertForm.OpenTail);
        return columns;
    }

    private void ReadSource()
    {
        if (_form != InsertForm.Complete) return;
        if (_reader.TryTake("VALUES") || _reader.TryTake("VALUE")) ReadValues();
        else if (_reader.TryTake("SET")) ReadSet();
        else if (_reader.TryTake("TABLE")) ReadTable();
        else if (_reader.Is("SELECT") || _reader.Is("WITH") || _reader.Is('(')) ReadSelect();
        else WeakenAtEnd(InsertForm.OpenTail);
    }

    private void ReadValues()
    {
        var rows = RowsReader.Read(_reader);
        _source = rows.HasRowKeyword ? InsertSource.ValuesRow : InsertSource.Values;
        _rows = rows.Rows;
        Weaken(rows.Form);
    }

    private void ReadSet()
    {
        _source = InsertSource.Set;
        var assignments = AssignmentReader.Read(_reader);
        _columns = [.. assignments.Select(a => a.Column)];
        _rows = [new InsertRow([.. assignments.Select(a => a.Value)])];
        JudgeEnd();
    }

    private void ReadTable()
    {
        _source = InsertSource.Table;
        if (_reader.TryTakeTable(out var table)) _select = new SelectSource { Tables = [table] };
        JudgeEnd();
    }

    private void ReadSelect()
    {
        _source = InsertSource.Select;
        var select = SelectReader.Read(_reader);
        _select = select.Source;
        if (select.Row is { } row) _rows = [row];
        if (!select.IsBalanced) WeakenAtEnd(InsertForm.OpenRows);
        JudgeEnd();
    }

    /// <summary>Looks at the last token of SET, SELECT or TABLE, which no parenthesis closes.</summary>
    private void JudgeEnd()
    {
        var last = _reader.Previous;
        if (StatementTokens.ExpectsMore(_reader.Text, last) || !last.IsTerminated)
        {
            WeakenAtEnd(InsertForm.OpenRows);
        }
        else if (last.Kind == SqlTokenKind.Hole)
        {
            _reader.Reset(_reader.Mark - 1);
            var isOperand = StatementTokens.ExpectsMore(_reader.Text, _reader.Previous);
            _reader.Take();
            Weaken(isOperand ? InsertForm.OpenRows : InsertForm.OpenTail);
        }
        else if (StatementTokens.IsOpen(last))
        {
            Weaken(InsertForm.OpenRows);
        }
    }

    private RowAlias? ReadAlias()
    {
        if (!_reader.TryTake("AS")) return null;
        if (!_reader.TryTakeColumn(out var name))
        {
            WeakenAtEnd(InsertForm.OpenTail);
            return null;
        }
        if (name.HasHole) Weaken(InsertForm.OpenTail);
        return new RowAlias(name, _reader.Is('(') ? ReadColumnList() : null);
    }

    private IReadOnlyList<Assignment>? ReadOnDuplicateKeyUpdate()
    {
        if (!_reader.TryTake("ON")) return null;
        if (!_reader.TryTake("DUPLICATE"))
        {
            if (_reader.TryTakeHoles()) Weaken(InsertForm.OpenTail);
            else WeakenAtEnd(InsertForm.OpenTail);
            return null;
        }
        _reader.TryTake("KEY");
        _reader.TryTake("UPDATE");
        return AssignmentReader.Read(_reader);
    }

    /// <summary>The text ends here and may go on elsewhere; anything else that stands here is no INSERT.</summary>
    private void WeakenAtEnd(InsertForm form) => Weaken(_reader.IsAtEnd ? form : InsertForm.Unreadable);

    private void Weaken(InsertForm form)
    {
        if (form > _form) _form = form;
    }
}
