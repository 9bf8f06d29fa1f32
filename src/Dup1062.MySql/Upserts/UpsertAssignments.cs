using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Upserts;

/// <summary>Chooses what ON DUPLICATE KEY UPDATE assigns.</summary>
internal sealed class UpsertAssignments(InsertStatement statement, InsertVerdict verdict, NameWriter names, string? rowAlias)
{
    private readonly Table _table = verdict.Table;

    /// <summary>A bare column is ambiguous (error 1052) beside a SELECT or a row alias.</summary>
    private bool IsQualified => rowAlias is not null || statement.Source is InsertSource.Select or InsertSource.Table;

    /// <summary>Whether a form assigns what the statement supplies.</summary>
    public static bool Updates(UpsertForm form) => form is UpsertForm.UpdateExisting or UpsertForm.UpdateExistingAndReturnId;

    /// <summary>Whether a form makes the row's id the statement's.</summary>
    public static bool ReturnsId(UpsertForm form) => form is UpsertForm.KeepExistingAndReturnId or UpsertForm.UpdateExistingAndReturnId;

    /// <summary>The assignments of a form.</summary>
    public string Write(UpsertForm form, out UpsertRefusal refusal)
    {
        var update = Updates(form) ? Update() : null;
        var id = ReturnsId(form) ? ReturnId() : null;
        var keep = form == UpsertForm.KeepExisting ? Keep() : null;
        refusal = Updates(form) && !AreColumnsKnown ? UpsertRefusal.OpenColumns
            : Updates(form) && update is null ? UpsertRefusal.NothingToUpdate
            : ReturnsId(form) && id is null ? UpsertRefusal.NoSingleId
            : form == UpsertForm.KeepExisting && keep is null ? UpsertRefusal.NoKeyColumn
            : UpsertRefusal.None;
        return string.Join(", ", new[] { keep, update, id }.OfType<string>());
    }

    private bool AreColumnsKnown =>
        (statement.Columns is { } columns ? !columns.Any(c => c.HasHole) : _table.IsComplete)
        && (statement.Alias?.Columns is not { } aliases || aliases.Count == Supplied.Count);

    /// <summary><c>k = k</c>, or null where no key that collides has a column for it.</summary>
    private string? Keep() => KeyColumn() is { } column ? $"{names.Column(column)} = {Existing(column)}" : null;

    /// <summary><c>c = VALUES(c), …</c>; null where nothing is left to update.</summary>
    private string? Update()
    {
        if (!AreColumnsKnown) return null;
        var keyColumns = new HashSet<string>(
            verdict.Keys.Where(k => k.Outcome != KeyOutcome.CannotCollide).SelectMany(k => ColumnsOf(k.Key)), StringComparer.OrdinalIgnoreCase);
        var assignments = new List<string>();
        for (var i = 0; i < Supplied.Count; i++)
        {
            if (_table.FindColumn(Supplied[i]) is not { IsAutoIncrement: false, IsGenerated: false } column || keyColumns.Contains(column.Name)) continue;
            assignments.Add($"{names.Column(column.Name)} = {Inserted(i)}");
        }
        return assignments.Count == 0 ? null : string.Join(", ", assignments);
    }

    /// <summary><c>id = LAST_INSERT_ID(id)</c>, or null where the statement generates no id, or one for each of several rows.</summary>
    private string? ReturnId() =>
        statement.Rows.Count == 1 && statement.Select is null
        && _table.Columns.FirstOrDefault(c => c.IsAutoIncrement) is { } id && !verdict.CollidingKeys.SelectMany(ColumnsOf).Contains(id.Name)
            ? $"{names.Column(id.Name)} = {names.Keywords("LAST_INSERT_ID")}({Existing(id.Name)})"
            : null;

    /// <summary>The columns that get a value, in the order of the values.</summary>
    private IReadOnlyList<string> Supplied { get; } =
        statement.Columns is { } columns ? [.. columns.Select(c => c.Name)] : [.. verdict.Table.Columns.Where(c => !c.IsInvisible).Select(c => c.Name)];

    private string Existing(string column) => IsQualified ? $"{names.Table}.{names.Column(column)}" : names.Column(column);

    private string Inserted(int index)
    {
        if (statement.Alias is { Columns: { } aliases } alias)
        {
            return $"{NameWriter.Quote(alias.Name.Name)}.{NameWriter.Quote(aliases[index].Name)}";
        }
        var column = names.Column(Supplied[index]);
        return rowAlias is null ? $"{names.Keywords("VALUES")}({column})" : $"{rowAlias}.{column}";
    }

    /// <summary>The last plain column of a key that collides, else one behind a functional part or a generated column.</summary>
    private string? KeyColumn()
    {
        var parts = verdict.CollidingKeys.SelectMany(k => k.Parts.Reverse().Select(p => p.Column)).OfType<string>();
        return parts.Concat(verdict.CollidingKeys.SelectMany(ColumnsOf)).FirstOrDefault(IsAssignable);
    }

    private bool IsAssignable(string column) => _table.FindColumn(column) is { IsGenerated: false, IsAutoIncrement: false };

    /// <summary>The columns of a key, and those behind its functional parts and generated columns.</summary>
    private IEnumerable<string> ColumnsOf(UniqueKey key)
    {
        foreach (var name in key.Parts.SelectMany(p => p.Column is { } column ? [column] : p.ExpressionColumns))
        {
            yield return name;
            foreach (var behind in _table.FindColumn(name)?.GeneratedFrom ?? []) yield return behind;
        }
    }
}
