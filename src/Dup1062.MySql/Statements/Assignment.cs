namespace Dup1062.MySql.Statements;

/// <summary><c>column = expression</c> in SET or ON DUPLICATE KEY UPDATE.</summary>
/// <param name="Column">The column, without a qualifier; a hole can stand for the whole assignment, or for several.</param>
/// <param name="Value">What is assigned; a hole where the text has no expression.</param>
public readonly record struct Assignment(SqlIdentifier Column, InsertValue Value);
