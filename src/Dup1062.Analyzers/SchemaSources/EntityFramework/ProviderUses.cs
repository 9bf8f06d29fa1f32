using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>A call that chooses the engine of a context, such as <c>UseMySql</c>, or how it names its tables.</summary>
/// <param name="Context">The context's simple name; null where it is not in sight.</param>
/// <param name="Engine">The engine; none where the call is about names.</param>
/// <param name="Names">How it names its tables; null where the call is about the engine.</param>
internal sealed record ProviderUse(string? Context, Engine Engine, NameStyle? Names = null);

/// <summary>Finds such calls by their names.</summary>
internal static class ProviderUses
{
    private const string Word = ".use";

    public static EquatableArray<ProviderUse> In(SyntaxTree tree, SourceText text, CancellationToken cancellationToken)
    {
        List<ProviderUse>? uses = null;
        foreach (var position in TextSearch.Find(text, Word))
        {
            var method = NameAt(text, position + 1);
            var (engine, names) = (EngineOf(method), NamingConvention.StyleOf(method));
            if (engine == Engine.None && names is null) continue;
            if (tree.GetRoot(cancellationToken).FindToken(position + 1).Parent is not SimpleNameSyntax { Parent.Parent: InvocationExpressionSyntax call }) continue;
            // A culture has rules of its own for capitals.
            if (names is not null && call.ArgumentList.Arguments.Count > 0) names = NameStyle.Unknown;
            (uses ??= []).Add(new ProviderUse(ContextOf(call), engine, names));
        }
        return new(uses);
    }

    private static string NameAt(SourceText text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text.ToString(TextSpan.FromBounds(start, end));
    }

    private static Engine EngineOf(string method) => method switch
    {
        "UseMySql" or "UseMySQL" => Engine.MySql,
        "UseSqlServer" or "UseSqlite" or "UseNpgsql" or "UseOracle" or "UseFirebird" or "UseAzureSql" or "UseCosmos" or "UseMongoDB" or "UseInMemoryDatabase" => Engine.Other,
        _ => Engine.None,
    };

    /// <summary><c>AddDbContext&lt;T&gt;(o => o.UseMySql(…))</c>, <c>new DbContextOptionsBuilder&lt;T&gt;()</c>, else the context around it.</summary>
    private static string? ContextOf(InvocationExpressionSyntax call)
    {
        foreach (var node in call.Ancestors())
        {
            var generic = node switch
            {
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax name } } => name,
                MemberDeclarationSyntax and not BaseTypeDeclarationSyntax => node.DescendantNodes().OfType<GenericNameSyntax>()
                    .Where(IsOfContext).GroupBy(name => name.ToString()).Take(2).ToList() is [var only] ? only.First() : null,
                TypeDeclarationSyntax { BaseList.Types: var bases } => bases.Select(type => type.Type).OfType<GenericNameSyntax>().FirstOrDefault(IsOfContext),
                _ => null,
            };
            if (generic is not null && IsOfContext(generic)) return TypeName.Of(generic.TypeArgumentList.Arguments[0]).Name;
            if (node is TypeDeclarationSyntax type) return type.BaseList?.Types.Any(b => SyntaxNames.Last(b.Type).EndsWith("Context", StringComparison.Ordinal)) == true ? type.Identifier.ValueText : null;
        }
        return null;
    }

    private static bool IsOfContext(GenericNameSyntax name) =>
        name.Identifier.ValueText is var text
        && (text.StartsWith("AddDbContext", StringComparison.Ordinal) || text.StartsWith("AddPooledDbContext", StringComparison.Ordinal)
            || text is "DbContextOptionsBuilder" or "DbContextOptions" or "IDesignTimeDbContextFactory");
}
