using Dup1062.Diagnostics.Queries;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Replication;

/// <summary>A row of a table that is on two servers.</summary>
/// <param name="Table">The table.</param>
/// <param name="Values">The values of its columns.</param>
internal sealed record ReplicatedRow(TableFacts Table, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>Reads the rows of an answer.</summary>
    public static IReadOnlyList<ReplicatedRow> Read(TableFacts table, QueryResult answer) => [.. answer.Rows
        .Select(row => new ReplicatedRow(table, table.Columns.ToDictionary(column => column.Name, column => answer.Value(row, column.Name), StringComparer.OrdinalIgnoreCase)))];

    /// <summary>The query for the whole rows that have a key's value; null where no value is known.</summary>
    public static Query? Find(TableFacts table, IReadOnlyList<KeyCandidate> candidates, GuidFormat guids)
    {
        var builder = new QueryBuilder();
        var operands = new Operands(builder, table, guids);
        var columns = string.Join(", ", table.Columns.Select(column => SqlNames.Quote(column.Name)));
        var selects = candidates.Select(operands.Condition).OfType<string>().Select(condition => $"SELECT {columns} FROM {table.QuotedName} WHERE {condition}").ToList();
        return selects.Count == 0 ? null : builder.Append(string.Join(" UNION ", selects)).Build();
    }

    /// <summary>The row's own primary key, to find it elsewhere; null for a table without one.</summary>
    public KeyCandidate? PrimaryKey => Table.PrimaryKey is { } key ? CandidateOf(key) : null;

    /// <summary>Whether another row has the same values, byte for byte.</summary>
    public bool IsSameAs(ReplicatedRow other) => Table.Columns.All(column => IsSame(Values[column.Name], other.Values[column.Name]));

    /// <summary>Whether another row has the same primary key.</summary>
    public bool HasKeyOf(ReplicatedRow other) => Table.PrimaryKey is { } key && key.Parts.All(part => IsSame(Values[part.Column!], other.Values[part.Column!]));

    /// <summary>DELETE of the row.</summary>
    public Query? Delete(GuidFormat guids)
    {
        var builder = new QueryBuilder();
        return Where(builder, guids) is { } where ? builder.Append($"DELETE FROM {Table.QuotedName} WHERE {where}").Build() : null;
    }

    /// <summary>UPDATE of the row to the values of another one.</summary>
    public Query? UpdateTo(ReplicatedRow other, GuidFormat guids)
    {
        var builder = new QueryBuilder();
        var changed = Table.Columns.Where(column => !column.Column.IsGenerated && !IsSame(Values[column.Name], other.Values[column.Name]))
            .Select(column => $"{SqlNames.Quote(column.Name)} = {builder.Parameter(SentValue.Of(other.Values[column.Name], guids))}").ToList();
        return Where(builder, guids) is { } where ? builder.Append($"UPDATE {Table.QuotedName} SET {string.Join(", ", changed)} WHERE {where}").Build() : null;
    }

    private string? Where(QueryBuilder builder, GuidFormat guids) => PrimaryKey is { } key ? new Operands(builder, Table, guids).Condition(key) : null;

    private KeyCandidate CandidateOf(UniqueKey key) => new(
        key,
        new StatementRow(key.Parts.Where(part => part.Column is not null)
            .ToDictionary(part => part.Column!, part => new ColumnValue(ValueOrigin.Supplied, Values[part.Column!]), StringComparer.OrdinalIgnoreCase)),
        Statement: null);

    /// <summary>Whether two values are the same, byte for byte.</summary>
    public static bool IsSame(object? one, object? other) => (one, other) switch
    {
        (byte[] a, byte[] b) => a.SequenceEqual(b),
        _ => Equals(one, other),
    };
}
