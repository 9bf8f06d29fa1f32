namespace Dup1062.MySql.Statements;

/// <summary><c>AS new(a, b)</c> behind the rows of an <see cref="InsertStatement"/>.</summary>
/// <param name="Name">The alias.</param>
/// <param name="Columns">The aliases of the columns in order; null where there is no list.</param>
public sealed record RowAlias(SqlIdentifier Name, IReadOnlyList<SqlIdentifier>? Columns);
