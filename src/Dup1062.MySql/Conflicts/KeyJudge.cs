using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Conflicts;

/// <summary>Judges one row of an INSERT on one unique key.</summary>
internal readonly struct KeyJudge(Table table, InsertedColumns columns, SqlMode mode)
{
    private const int DeepestExpression = 8;

    private static readonly Part Collides = new(KeyOutcome.CanCollide, KeyReason.AllPartsSupplied);

    /// <summary>One part that cannot collide is enough for the key.</summary>
    public KeyVerdict Judge(UniqueKey key, InsertRow? row)
    {
        var verdict = Collides;
        foreach (var part in key.Parts)
        {
            verdict = Join(verdict, part.Column is { } name ? JudgeColumn(name, row, 0) : JudgeExpression(part.ExpressionColumns, row, 0));
        }
        return new KeyVerdict(key, verdict.Outcome, verdict.Reason);
    }

    private static Part Join(Part a, Part b) =>
        a.Outcome == KeyOutcome.CannotCollide ? a
        : b.Outcome == KeyOutcome.CannotCollide ? b
        : a.Outcome == KeyOutcome.Unknown ? a
        : b;

    private Part JudgeColumn(string name, InsertRow? row, int depth)
    {
        if (table.FindColumn(name) is not { } column) return Open(KeyReason.PartOpen);
        if (column.IsGenerated) return JudgeExpression(column.GeneratedFrom, row, depth + 1);
        var index = columns.IndexOf(name);
        if (index >= 0) return JudgeValue(column, row, columns.ValueAt(row, index));
        if (columns.HasHole) return Open(KeyReason.PartOpen);
        return column.IsAutoIncrement ? Safe(KeyReason.AutoIncrementOmitted) : JudgeDefault(column);
    }

    /// <summary>An expression can make a value of NULL, but not a repeated value of one that is always new.</summary>
    private Part JudgeExpression(IReadOnlyList<string> names, InsertRow? row, int depth)
    {
        if (depth > DeepestExpression) return Open(KeyReason.PartOpen);
        var verdict = Collides;
        foreach (var name in names)
        {
            var part = JudgeColumn(name, row, depth);
            verdict = Join(verdict, part.Reason is KeyReason.NullPart or KeyReason.NullDefault ? Open(KeyReason.NullBehindExpression) : part);
        }
        return verdict;
    }

    private Part JudgeValue(Column column, InsertRow? row, InsertValueKind? value)
    {
        if (column.IsAutoIncrement)
        {
            switch (value)
            {
                case InsertValueKind.Null:
                case InsertValueKind.Zero or InsertValueKind.Default when (mode & SqlMode.NoAutoValueOnZero) == 0:
                    return Safe(KeyReason.AutoIncrementGenerated);
                case InsertValueKind.EmptyString:
                    return Safe(KeyReason.AutoIncrementEmpty);
                case null when !columns.IsSelected && (row is not null || !columns.IsListed):
                    return Open(KeyReason.PartOpen);
            }
        }
        return value switch
        {
            InsertValueKind.Null => Safe(KeyReason.NullPart),
            InsertValueKind.Default when !column.IsAutoIncrement => JudgeDefault(column),
            InsertValueKind.Unique => Safe(KeyReason.UniqueValue),
            _ => Collides,
        };
    }

    private static Part JudgeDefault(Column column) => column.Default switch
    {
        ColumnDefault.Constant => Collides,
        ColumnDefault.Unique => Safe(KeyReason.UniqueDefault),
        ColumnDefault.Expression => Open(KeyReason.ExpressionDefault),
        ColumnDefault.None when !column.IsNullable => JudgeMissingDefault(column),
        _ => Safe(KeyReason.NullDefault),
    };

    /// <summary>An ENUM falls back to its first member, a TIMESTAMP of older servers to the current time; any other type refuses.</summary>
    private static Part JudgeMissingDefault(Column column) => column.Type switch
    {
        "enum" => Collides,
        "timestamp" => Open(KeyReason.ExpressionDefault),
        _ => Safe(KeyReason.NoDefault),
    };

    private static Part Open(KeyReason reason) => new(KeyOutcome.Unknown, reason);

    private static Part Safe(KeyReason reason) => new(KeyOutcome.CannotCollide, reason);

    private readonly record struct Part(KeyOutcome Outcome, KeyReason Reason);
}
