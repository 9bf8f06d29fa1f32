using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Retries;

/// <summary>Finds the code that a policy runs: through locals, fields, properties and factory methods, as far as those can be followed.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class PolicyUse(Compilation compilation, CancellationToken cancellationToken)
{
    private const int MaximumDepth = 3;

    /// <summary>The lambdas and methods that a policy executes.</summary>
    public IEnumerable<SyntaxNode> CodeRunBy(ExpressionSyntax policy) => CodeRunBy(policy, 0);

    private IEnumerable<SyntaxNode> CodeRunBy(ExpressionSyntax policy, int depth)
    {
        var whole = SyntaxNames.Wrap(policy);
        if (whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == whole)
        {
            return access.Name.Identifier.ValueText.StartsWith("Execute", StringComparison.Ordinal) ? Delegates(call) : [];
        }
        return depth < MaximumDepth && HolderOf(whole) is { } holder ? Uses(holder).SelectMany(use => CodeRunBy(use, depth + 1)) : [];
    }

    private IEnumerable<SyntaxNode> Delegates(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments.Select(argument => argument.Expression))
        {
            if (argument is AnonymousFunctionExpressionSyntax function) yield return function;
            else if (ModelOf(call).GetSymbolInfo(argument, cancellationToken).Symbol is IMethodSymbol { DeclaringSyntaxReferences: [var reference] }) yield return reference.GetSyntax(cancellationToken);
        }
    }

    /// <summary>What keeps the policy, or gives it to those who ask.</summary>
    private ISymbol? HolderOf(ExpressionSyntax policy) => policy.Parent switch
    {
        EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and var declaration } => ModelOf(policy).GetDeclaredSymbol(declaration, cancellationToken),
        AssignmentExpressionSyntax assignment when assignment.Right == policy => ModelOf(policy).GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => ModelOf(policy).GetEnclosingSymbol(policy.SpanStart, cancellationToken) switch
        {
            IMethodSymbol { AssociatedSymbol: { } property } => property,
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method => method,
            var other => other as IPropertySymbol,
        },
        _ => null,
    };

    private IEnumerable<ExpressionSyntax> Uses(ISymbol holder) =>
        TreesOf(holder).SelectMany(tree => Mentions(holder.Name, tree))
            .Where(name => SymbolEqualityComparer.Default.Equals(ModelOf(name).GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition, holder.OriginalDefinition))
            .Select(Access);

    private IEnumerable<SyntaxTree> TreesOf(ISymbol holder) =>
        holder.Kind == SymbolKind.Local || holder is IMethodSymbol { MethodKind: MethodKind.LocalFunction }
            ? holder.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree)
            : compilation.SyntaxTrees;

    private IEnumerable<IdentifierNameSyntax> Mentions(string name, SyntaxTree tree)
    {
        if (LettersOf(name) is not { Length: > 0 } letters) yield break;
        using var search = new WordSearch(letters, tree.GetText(cancellationToken));
        for (var position = search.Next(0); position >= 0; position = search.Next(position + 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tree.GetRoot(cancellationToken).FindToken(position) is { Parent: IdentifierNameSyntax mention } token && token.ValueText == name) yield return mention;
        }
    }

    /// <summary>What of a name can be searched for.</summary>
    private static string LettersOf(string name)
    {
        var letters = name.ToLowerInvariant().TrimStart('_');
        return letters.All(letter => letter is >= 'a' and <= 'z') ? letters : "";
    }

    /// <summary><c>this.policy</c>, <c>Policies.Create(logger)</c>.</summary>
    private static ExpressionSyntax Access(IdentifierNameSyntax name)
    {
        var access = SyntaxNames.AccessOf(name);
        return access.Parent is InvocationExpressionSyntax call && call.Expression == access ? call : access;
    }

    private SemanticModel ModelOf(SyntaxNode node) => compilation.GetSemanticModel(node.SyntaxTree);
}
