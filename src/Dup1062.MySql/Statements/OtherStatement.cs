namespace Dup1062.MySql.Statements;

/// <summary>A statement of which only the kind is of interest.</summary>
/// <param name="Kind">What it does.</param>
public sealed record OtherStatement(SqlStatementKind Kind) : SqlStatement
{
    /// <inheritdoc/>
    public override SqlStatementKind Kind { get; } = Kind;
}
