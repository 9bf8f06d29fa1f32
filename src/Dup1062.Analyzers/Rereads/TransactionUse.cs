using System.Data;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Rereads;

/// <summary>In which transaction a call reads, and how that isolates.</summary>
/// <param name="scope">The function around.</param>
/// <param name="model">The model of its file.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class TransactionUse(SyntaxNode scope, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>From this version on MySql.Data begins a transaction with READ COMMITTED, where its earlier ones and all others say REPEATABLE READ.</summary>
    private const int ReadCommittedVersion = 26;

    /// <summary>Whether a transaction sees what others commit, as far as its scope and its driver say.</summary>
    public bool SeesCommits(ISymbol transaction) =>
        SetsIsolation || (BeginOf(transaction) is { } begin ? !TakesSnapshot(begin) : SeesCommitsByDefault(TypeOf(transaction)?.ContainingAssembly));

    /// <summary>The variable of the transaction; null where none is in sight.</summary>
    public ISymbol? Of(ReadCall read)
    {
        if (InArguments(read.Syntax.ArgumentList.Arguments) is { } argument) return argument;
        return ((MemberAccessExpressionSyntax)read.Syntax.Expression).Expression is IdentifierNameSyntax command ? OfCommand(command.Identifier.ValueText) : null;
    }

    /// <summary>EF Core's own transaction of a context: <c>db.Database.BeginTransaction()</c>.</summary>
    public bool IsBegunOn(ISymbol context) => scope.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
        call.Expression is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "BeginTransaction" or "BeginTransactionAsync",
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Database", Expression: var owner },
        }
        && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(owner, cancellationToken).Symbol, context)
        && TakesSnapshot(call));

    /// <summary><c>SET TRANSACTION ISOLATION LEVEL …</c></summary>
    private bool SetsIsolation => scope.DescendantTokens().Any(token => token.ValueText.IndexOf("ISOLATION LEVEL", StringComparison.OrdinalIgnoreCase) >= 0);

    private ISymbol? InArguments(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Select(argument => Transaction(argument.Expression)).FirstOrDefault(symbol => symbol is not null);

    private ISymbol? Transaction(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && IsTransaction(model.GetTypeInfo(expression, cancellationToken).Type)
            ? model.GetSymbolInfo(expression, cancellationToken).Symbol
            : null;

    /// <summary>A command gets its transaction where it is made, or later.</summary>
    private ISymbol? OfCommand(string command)
    {
        foreach (var node in scope.DescendantNodes())
        {
            var given = node switch
            {
                VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments } } variable when variable.Identifier.ValueText == command => InArguments(arguments),
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Transaction", Expression: IdentifierNameSyntax owner }, Right: var right } when owner.Identifier.ValueText == command => Transaction(right),
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Transaction" }, Right: var right, Parent.Parent.Parent.Parent: VariableDeclaratorSyntax variable } when variable.Identifier.ValueText == command => Transaction(right),
                _ => null,
            };
            if (given is not null) return given;
        }
        return null;
    }

    private static bool IsTransaction(ITypeSymbol? type) => type is { Name: "MySqlTransaction" or "DbTransaction" or "IDbTransaction" };

    private InvocationExpressionSyntax? BeginOf(ISymbol transaction) =>
        transaction is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
            ? Call(value)
            : null;

    private static InvocationExpressionSyntax? Call(ExpressionSyntax value) => SyntaxNames.Unwrap(value) switch
    {
        AwaitExpressionSyntax await => Call(await.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var inner } } => Call(inner),
        InvocationExpressionSyntax call => call,
        _ => null,
    };

    private bool TakesSnapshot(InvocationExpressionSyntax begin)
    {
        foreach (var argument in begin.ArgumentList.Arguments.Select(argument => argument.Expression))
        {
            if (model.GetTypeInfo(argument, cancellationToken).Type is { Name: nameof(IsolationLevel) })
            {
                return model.GetConstantValue(argument, cancellationToken).Value is (int)IsolationLevel.RepeatableRead or (int)IsolationLevel.Snapshot;
            }
        }
        return !SeesCommitsByDefault(model.GetSymbolInfo(begin, cancellationToken).Symbol?.ContainingAssembly);
    }

    private static bool SeesCommitsByDefault(IAssemblySymbol? driver) => driver is { Name: "MySql.Data", Identity.Version.Major: >= ReadCommittedVersion };

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
