using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Catching;

/// <summary>What raises the driver's own exception: SQL in strings, bulk loads, data adapters.</summary>
internal sealed class DriverStatementSource(SqlStatementSource sql, ConstantSource constants, LoadSource loads, AdapterSource adapters) : IStatementSource
{
    public IEnumerable<(CollidingStatement Statement, SyntaxNode Place)> In(SyntaxNode block, CancellationToken cancellationToken) =>
        sql.In(block, cancellationToken).Concat(constants.In(block, cancellationToken)).Concat(loads.In(block, cancellationToken)).Concat(adapters.In(block, cancellationToken));
}
