using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>Reads the rows behind VALUES.</summary>
internal sealed class RowsReader
{
    private readonly SqlTokenReader _reader;
    private readonly List<InsertRow> _rows = [];

    private RowsReader(SqlTokenReader reader) => _reader = reader;

    /// <summary>The rows that stand in the text.</summary>
    public IReadOnlyList<InsertRow> Rows => _rows;

    /// <summary>How much of the rows the text shows.</summary>
    public InsertForm Form { get; private set; }

    /// <summary>The rows are written <c>ROW(…)</c>.</summary>
    public bool HasRowKeyword { get; private set; }

    /// <summary>Reads to behind the last row.</summary>
    /// <param name="reader">Stands behind VALUES.</param>
    public static RowsReader Read(SqlTokenReader reader)
    {
        var rows = new RowsReader(reader);
        do rows.Weaken(rows.ReadRow());
        while (reader.TryTake(','));
        return rows;
    }

    private InsertForm ReadRow()
    {
        if (_reader.TryTakeHoles()) return InsertForm.OpenRows;
        HasRowKeyword |= _reader.TryTake("ROW");
        if (!_reader.TryTake('(')) return _reader.IsAtEnd ? InsertForm.OpenRows : InsertForm.Unreadable;
        var values = new List<InsertValue>();
        var isExact = true;
        while (!_reader.AtStatementEnd())
        {
            if (_reader.TryTake(')'))
            {
                _rows.Add(new InsertRow(values, isExact));
                return InsertForm.Complete;
            }
            values.Add(ValueReader.Read(_reader, ref isExact));
            _reader.TryTake(',');
        }
        _rows.Add(new InsertRow(values, IsExact: false));
        return _reader.IsAtEnd ? InsertForm.OpenRows : InsertForm.Unreadable;
    }

    private void Weaken(InsertForm form)
    {
        if (form > Form) Form = form;
    }
}
