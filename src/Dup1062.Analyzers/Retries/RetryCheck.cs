using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Handling;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Retries;

/// <summary>Judges one piece of syntax that may decide about a retry.</summary>
internal sealed class RetryCheck(SemanticModel model, MySqlProject project, AnalyzerOptions options, CancellationToken cancellationToken)
{
    private readonly ListedNumbers _lists = new(model.Compilation, cancellationToken);
    private readonly RetryPredicate _predicates = new(model.Compilation, project, cancellationToken);
    private readonly RetriedCode _code = new(model.Compilation, project, options, cancellationToken);
    private readonly PolicyUse _policies = new(model.Compilation, cancellationToken);

    public RetriedDuplicate? Find(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call when RetrySyntax.IsClause(call) => InClause(call),
        InvocationExpressionSyntax or ObjectCreationExpressionSyntax => InErrorNumbers((ExpressionSyntax)node),
        AssignmentExpressionSyntax assignment => InShouldHandle(assignment),
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => InMethod(node),
        VariableDeclaratorSyntax { Initializer.Value: var value } => InDeclaration(value),
        PropertyDeclarationSyntax property when (property.Initializer?.Value ?? property.ExpressionBody?.Expression) is { } value => InDeclaration(value),
        _ => null,
    };

    /// <summary>EF Core's retries: <c>EnableRetryOnFailure(3, delay, errorNumbersToAdd)</c>.</summary>
    private RetriedDuplicate? InErrorNumbers(ExpressionSyntax call)
    {
        var arguments = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
            ObjectCreationExpressionSyntax creation => creation.ArgumentList?.Arguments ?? default,
            _ => default,
        };
        if (arguments.Count == 0
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || !method.ContainingType.Name.StartsWith("MySql", StringComparison.OrdinalIgnoreCase)) return null;
        var index = method.Parameters.IndexOf(method.Parameters.FirstOrDefault(parameter => parameter.Name == RetrySyntax.ErrorNumbers)!);
        var given = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == RetrySyntax.ErrorNumbers)
            ?? (index >= 0 && index < arguments.Count && arguments[index].NameColon is null ? arguments[index] : null);
        return given is null || IsReportedItself(given.Expression) ? null : In(_lists.ElementsOf(given.Expression));
    }

    private RetriedDuplicate? In(List<ExpressionSyntax>? elements) =>
        elements?.Find(IsDuplicate) is { } element ? RetriedDuplicate.Number(element) : null;

    private bool IsDuplicate(ExpressionSyntax element) =>
        model.Compilation.GetSemanticModel(element.SyntaxTree).GetConstantValue(element, cancellationToken) is { HasValue: true, Value: { } value }
        && value is not string && value is IConvertible number && value is not bool
        && number.ToDouble(null) is ErrorNumber.DuplicateEntry or ErrorNumber.DuplicateEntryWithKeyName;

    private RetriedDuplicate? InClause(InvocationExpressionSyntax clause)
    {
        if (model.GetSymbolInfo(clause, cancellationToken).Symbol is not IMethodSymbol { TypeArguments: [{ } exception] } method
            || method.ContainingType.ContainingNamespace.ToDisplayString() != "Polly"
            || !MeansMySql(exception, clause.ArgumentList.Arguments.Count > 0)
            || PollyPolicy.Of(clause, model, cancellationToken) is not { } policy) return null;
        if (clause.ArgumentList.Arguments is [{ Expression: var predicate }, ..]) return InPredicate(predicate) is { } found && !IsHarmless(policy) ? found : null;
        var isInner = method.Name.EndsWith("Inner", StringComparison.Ordinal);
        var isWrapped = project.Drivers.KindOf(exception) == ExceptionKind.Update;
        var verdicts = CodeRunBy(policy).Select(run => _code.CanCollide(run, raw: isInner || !isWrapped, wrapped: isInner || isWrapped)).Where(verdict => verdict is not null).ToList();
        return verdicts.Count == 0 ? null : RetriedDuplicate.EveryError(((MemberAccessExpressionSyntax)clause.Expression).Name, exception.Name, verdicts.Contains(true));
    }

    private List<SyntaxNode> CodeRunBy(PollyPolicy policy) => policy.Expression is { } expression ? _policies.CodeRunBy(expression).Distinct().ToList() : [];

    /// <summary>Whether all that the policy runs, as far as that is in sight, only reads, or looks for the row or makes a new key.</summary>
    private bool IsHarmless(PollyPolicy policy) => CodeRunBy(policy) is { Count: > 0 } code && code.TrueForAll(run => _code.OnlyReads(run) || _code.CanSucceedNextTime(run));

    private bool MeansMySql(ITypeSymbol exception, bool hasPredicate) => project.Drivers.KindOf(exception) switch
    {
        ExceptionKind.MySql => true,
        ExceptionKind.Any => hasPredicate,
        ExceptionKind.Foreign => false,
        _ => hasPredicate || !project.Engines.HasFlag(Engine.Other),
    };

    private RetriedDuplicate? InShouldHandle(AssignmentExpressionSyntax assignment) =>
        assignment.Right is AnonymousFunctionExpressionSyntax && PollyPolicy.OfPredicate(assignment.Right, model, cancellationToken) is { } policy && InPredicate(assignment.Right) is { } found
        && !IsHarmless(policy)
            ? found
            : null;

    private RetriedDuplicate? InPredicate(ExpressionSyntax predicate)
    {
        if (model.GetSymbolInfo(predicate, cancellationToken).Symbol is not IMethodSymbol { Parameters: [var parameter] } method) return null;
        var function = predicate is AnonymousFunctionExpressionSyntax ? predicate : method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        return function is null ? null : _predicates.Judge(function, parameter) is { } found && !IsReportedItself(found.Place, predicate) ? found : null;
    }

    private RetriedDuplicate? InMethod(SyntaxNode node) =>
        model.GetDeclaredSymbol(node, cancellationToken) is IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Boolean } method
            ? method.Parameters.Select(parameter => InMethod(node, method, parameter)).FirstOrDefault(found => found is not null)
            : null;

    private RetriedDuplicate? InMethod(SyntaxNode node, IMethodSymbol method, IParameterSymbol parameter) =>
        _predicates.Judge(node, parameter) is { } found
        && !IsReportedItself(found.Place, node)
        && IsOfMySql(found.Place)
        && (RetryNames.SayTransient(method.Name) || !_predicates.IsMadeForDuplicates(node, parameter))
            ? found
            : null;

    private RetriedDuplicate? InDeclaration(ExpressionSyntax value) =>
        value is AnonymousFunctionExpressionSyntax ? InPredicate(value) : In(_lists.ElementsOf(value)) is { } found && value.Contains(found.Place) && IsOfMySql(found.Place) ? found : null;

    /// <summary>A bare 1062 may be another system's error, where nothing else in the file is MySQL's.</summary>
    private bool IsOfMySql(SyntaxNode place) => place is TypeSyntax || WordSearch.IsIn("mysql", place.SyntaxTree.GetText(cancellationToken));

    /// <summary>What bears a name that says so is looked at where it is declared.</summary>
    private static bool IsReportedItself(SyntaxNode place, SyntaxNode asked) =>
        !(place.SyntaxTree == asked.SyntaxTree && asked.Span.Contains(place.Span))
        && place.Ancestors().Any(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or VariableDeclaratorSyntax or PropertyDeclarationSyntax && RetrySyntax.MayRetry(node));

    private static bool IsReportedItself(ExpressionSyntax list) => list is IdentifierNameSyntax or MemberAccessExpressionSyntax && RetryNames.AreOfTransientErrors(SyntaxNames.Last(list));
}
