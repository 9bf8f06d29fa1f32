using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Retries;

/// <summary>Judges code that is run again: whether it can raise 1062 each time.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="project">What is known of it.</param>
/// <param name="reach">Finds the INSERTs that the schema proves to collide.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class RetriedCode(Compilation compilation, MySqlProject project, StatementReach reach, CancellationToken cancellationToken)
{
    /// <summary>Farther away, nobody would connect the statement with the policy.</summary>
    private const int MaximumDepth = 2;

    private static readonly SqlTextPrefilter Inserts = new("insert");
    private static readonly SqlTextPrefilter Reads = new("select");
    private static readonly string[] Finders = ["Find", "Exists", "Any", "First", "Single", "Fetch", "TryGet", "Load"];
    private static readonly string[] Makers = ["NewGuid", "CreateVersion7", "NewUlid", "Random", "NextInt64", "Generate", "NewCode", "NewKey", "NextId"];

    /// <summary>Whether a schema proves that the code can collide; null where it cannot, or where another try is the cure.</summary>
    public bool? CanCollide(SyntaxNode code)
    {
        var region = Region(code, 0).ToList();
        if (region.Exists(LooksOrMakesFirst)) return null;
        if (reach.From(code, cancellationToken) is { IsProved: true }) return true;
        return region.Exists(Writes) || (region.Exists(node => Calls(node, "ExecuteNonQuery")) && !region.Exists(HasSql)) ? false : null;
    }

    /// <summary>Whether another try looks for the row, or comes with a new key: then it can succeed.</summary>
    public bool CanSucceedNextTime(SyntaxNode code) => Region(code, 0).Any(LooksOrMakesFirst);

    /// <summary>The code and the methods of the compilation that it calls.</summary>
    private IEnumerable<SyntaxNode> Region(SyntaxNode code, int depth)
    {
        yield return code;
        if (depth == MaximumDepth) yield break;
        foreach (var call in code.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { DeclaringSyntaxReferences: [var reference] }) continue;
            foreach (var node in Region(reference.GetSyntax(cancellationToken), depth + 1)) yield return node;
        }
    }

    private static bool LooksOrMakesFirst(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when SyntaxNames.Last(call.Expression) is var name && (StartsWith(name, Finders) || Makers.Any(maker => name.StartsWith(maker, StringComparison.Ordinal))):
                    return true;
                case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax when Reads.Matches(node) && !Inserts.Matches(node):
                    return true;
            }
        }
        return false;
    }

    private bool Writes(SyntaxNode code) => code.DescendantNodes().Any(node => node switch
    {
        InvocationExpressionSyntax call => SyntaxNames.Last(call.Expression) is "SaveChanges" or "SaveChangesAsync",
        LiteralExpressionSyntax { Token.ValueText: var text } when Inserts.Matches(node) => IsPlainInsert(text),
        _ => false,
    });

    /// <summary>Into a table that the schema knows it would have been found to collide, if it could.</summary>
    private bool IsPlainInsert(string text) => SqlStatements.Read(text).Any(statement =>
        statement is InsertStatement { IsForeign: false, IsReplace: false, HasIgnore: false, OnDuplicateKeyUpdate: null, Form: not InsertForm.Unreadable } insert
        && project.Catalog(cancellationToken).Find(insert.Table.Name).Count == 0);

    private static bool HasSql(SyntaxNode code) => code.DescendantNodes().Any(node =>
        node is LiteralExpressionSyntax { Token.ValueText: var text } && text.IndexOf(' ') > 0 && SqlStatements.Read(text) is [not { Kind: SqlStatementKind.Unknown }, ..]);

    private static bool Calls(SyntaxNode code, string method) =>
        code.DescendantNodes().Any(node => node is InvocationExpressionSyntax call && SyntaxNames.Last(call.Expression).StartsWith(method, StringComparison.Ordinal));

    private static bool StartsWith(string name, string[] words) =>
        words.Any(word => name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length])));
}
