using Dup1062.Analyzers.Handling;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>
/// DUP1109: whether a handler passes a duplicate over, or answers as if it knew the key, without a look at it. An answer that suits every key
/// ("not stored") is none of these.
/// </summary>
internal sealed class KeyBlindAnswer(SemanticModel model, CancellationToken cancellationToken)
{
    private readonly DuplicateTest _test = new(model, cancellationToken);

    public DuplicatePath? DuplicatePath(CatchClauseSyntax clause) => Catching.DuplicatePath.Of(clause, _test);

    public bool IsBlind(DuplicatePath path, CatchClauseSyntax clause, IReadOnlyList<UniqueKey> keys) =>
        !LooksAtKey(path, clause) && (NamesOneOf(path, keys) || (path.Statements.All(IsSilent) && !IsRetry(clause)));

    /// <summary>The message, the only thing that names the key, is searched, or the exception goes to somebody who may do so.</summary>
    private bool LooksAtKey(DuplicatePath path, CatchClauseSyntax clause)
    {
        var use = new ExceptionUse(model, _test, cancellationToken);
        return clause.Declaration?.Identifier.ValueText is { Length: > 0 }
            && (path.Statements.SelectMany(statement => CaughtException.MentionsIn(statement, clause)).Any(name => use.Matters(name) || IsHandedOut(name) || ReadsConstraint(name))
                || path.Condition.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(call => MessageTest.In(call) is { } message && !IsWording(message.Text)));
    }

    /// <summary>EntityFramework.Exceptions tells the key by properties of its own.</summary>
    private static bool ReadsConstraint(IdentifierNameSyntax name) => name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConstraintName" or "ConstraintProperties" };

    private bool IsWording(ExpressionSyntax text) => model.GetConstantValue(text, cancellationToken).Value is string words && DuplicateText.Of(words) is not null;

    /// <summary>An answer that holds the message names the key.</summary>
    private bool IsHandedOut(IdentifierNameSyntax name) => !StatementSink.OnlyShows(name, model, cancellationToken) || name.FirstAncestorOrSelf<ThrowStatementSyntax>() is not null;

    private bool NamesOneOf(DuplicatePath path, IReadOnlyList<UniqueKey> keys)
    {
        var answers = path.Statements.SelectMany(statement => statement.DescendantTokens()).Where(IsAnswer).Select(token => Letters(token.ValueText)).ToList();
        var named = keys.Count(key => key.Parts.Any(part => part.Column is { Length: > 2 } column && answers.Exists(answer => answer.IndexOf(Letters(column), StringComparison.OrdinalIgnoreCase) >= 0)));
        return named > 0 && named < keys.Count;
    }

    private bool IsAnswer(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        && token.Parent!.FirstAncestorOrSelf<ExpressionSyntax>() is { } text
        && (!StatementSink.OnlyShows(text, model, cancellationToken) || text.FirstAncestorOrSelf<ThrowStatementSyntax>() is not null);

    /// <summary>"E-mail" is the column <c>email</c>.</summary>
    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);

    private bool IsSilent(StatementSyntax statement) => statement switch
    {
        BreakStatementSyntax or ContinueStatementSyntax or EmptyStatementSyntax => true,
        ReturnStatementSyntax { Expression: null or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } => true,
        ReturnStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: var called } } => SyntaxNames.Last(called) is "Ok" or "NoContent" or "Success",
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var shown }, ..] } } => StatementSink.OnlyShows(shown, model, cancellationToken),
        BlockSyntax block => block.Statements.All(IsSilent),
        _ => false,
    };

    /// <summary>A loop that is no walk over rows tries again, with a new key.</summary>
    private static bool IsRetry(SyntaxNode clause) => EnclosingLoops.Of(clause).Any(loop => loop is not CommonForEachStatementSyntax);
}
