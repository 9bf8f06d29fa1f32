namespace Dup1062.MySql.Statements;

/// <summary>INSERT or REPLACE.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/insert.html and https://mariadb.com/kb/en/insert/</remarks>
public sealed record InsertStatement : SqlStatement
{
    /// <inheritdoc/>
    public override SqlStatementKind Kind => SqlStatementKind.Insert;

    /// <summary>The verb is REPLACE.</summary>
    public bool IsReplace { get; init; }

    /// <summary>INSERT or REPLACE as it is written.</summary>
    public required SqlSpan Verb { get; init; }

    /// <summary>IGNORE is given.</summary>
    public bool HasIgnore { get; init; }

    /// <summary>A hole stands between the verb and the table: it may say IGNORE.</summary>
    public bool HasOpenModifiers { get; init; }

    /// <summary>Where <c> IGNORE</c> can be put: behind the verb and its priority.</summary>
    public required int IgnoreOffset { get; init; }

    /// <summary>The table.</summary>
    public required SqlTableReference Table { get; init; }

    /// <summary>The columns of the list or of SET, without qualifiers, in order; null where there is no list. A hole can stand for several.</summary>
    public IReadOnlyList<SqlIdentifier>? Columns { get; init; }

    /// <summary>Where the rows come from.</summary>
    public InsertSource Source { get; init; }

    /// <summary>
    /// The rows: of VALUES; one for SET; for SELECT one with the select list, where that can be read; none for TABLE.
    /// Rows that a hole stands for are not among them.
    /// </summary>
    public IReadOnlyList<InsertRow> Rows { get; init; } = [];

    /// <summary>The SELECT; null for other sources.</summary>
    public SelectSource? Select { get; init; }

    /// <summary>The row alias, or null.</summary>
    public RowAlias? Alias { get; init; }

    /// <summary>The assignments of ON DUPLICATE KEY UPDATE; null where there is no such clause.</summary>
    public IReadOnlyList<Assignment>? OnDuplicateKeyUpdate { get; init; }

    /// <summary>RETURNING is given (MariaDB).</summary>
    public bool HasReturning { get; init; }

    /// <summary>How much of the statement the text shows.</summary>
    public InsertForm Form { get; init; }

    /// <summary>Where ON DUPLICATE KEY UPDATE goes: behind the last token of the rows and their alias. Of use only in a complete <see cref="Form"/>.</summary>
    public int UpsertOffset { get; init; }

    /// <summary>The same text creates the table before, and no other row was put into it: it is empty, or private to the connection, or without a unique key.</summary>
    public bool IntoNewTable { get; init; }

    /// <summary>The same text deletes rows of the table before.</summary>
    public bool AfterDelete { get; init; }

    /// <summary>A later statement of the same text reads LAST_INSERT_ID().</summary>
    public bool InsertIdIsRead { get; init; }
}
