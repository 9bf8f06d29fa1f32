namespace Dup1062.MySql.Statements;

/// <summary><c>column = expression</c> in SET or ON DUPLICATE KEY UPDATE.</summary>
/// <param name="Column">The column, without a qualifier; a hole can stand for the whole assignment, or for several.</param>
/// <param name="Value">Where the expression stands; empty where there is none.</param>
public readonly record struct Assignment(SqlIdentifier Column, SqlSpan Value);
