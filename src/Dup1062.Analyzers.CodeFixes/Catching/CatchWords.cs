using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Catching;

/// <summary>How a clause for duplicates is written at a place.</summary>
/// <param name="Type">What it catches.</param>
/// <param name="Condition">What is true for a duplicate.</param>
/// <param name="Exclusion">What is true for all others that the clause there catches.</param>
/// <param name="Using">The using directive that this takes, or null.</param>
internal sealed record CatchWords(string Type, string Condition, string Exclusion, TextChange? Using)
{
    private const string Extensions = "Dup1062.Diagnostics.DuplicateEntryExceptionExtensions";

    /// <summary>The ways to write it, the best first: by our own library where it is referred to, else in the idiom of the driver.</summary>
    public static IEnumerable<CatchWords> At(CatchClauseSyntax clause, string variable, SemanticModel model, string lineEnd, CancellationToken cancellationToken)
    {
        var caught = clause.Declaration is { Type: var type } ? model.GetTypeInfo(type, cancellationToken).Type : model.Compilation.GetTypesByMetadataName("System.Exception").FirstOrDefault();
        if (caught is null) return [];
        var typeText = clause.Declaration?.Type.ToString() ?? caught.ToMinimalDisplayString(model, clause.SpanStart);
        return ByLibrary(typeText, variable, clause, model, lineEnd).Concat(ByDriver(typeText, caught, variable, clause, model, lineEnd, cancellationToken));
    }

    private static IEnumerable<CatchWords> ByLibrary(string type, string variable, CatchClauseSyntax clause, SemanticModel model, string lineEnd)
    {
        if (model.Compilation.GetTypesByMetadataName(Extensions).FirstOrDefault() is not { } extensions) yield break;
        var call = $"{variable}.IsDuplicateEntry()";
        var directive = UsingDirectives.Add(extensions.ContainingNamespace.ToDisplayString(), clause, lineEnd);
        yield return new CatchWords(type, call, $"!{call}", Using: null);
        if (directive is not null) yield return new CatchWords(type, call, $"!{call}", directive);
    }

    private static IEnumerable<CatchWords> ByDriver(
        string type, ITypeSymbol caught, string variable, CatchClauseSyntax clause, SemanticModel model, string lineEnd, CancellationToken cancellationToken)
    {
        if (DriverIdiom.For(clause, model, cancellationToken) is not { } idiom) yield break;
        var version = ((CSharpParseOptions)model.SyntaxTree.Options).LanguageVersion;
        var isUpdate = new MySqlDrivers(model.Compilation).KindOf(caught) == ExceptionKind.Update;
        foreach (var names in DriverNames.At(clause, idiom, model, lineEnd))
        {
            var typed = idiom.Filter(variable, names.ErrorCodes);
            var exclusion = SymbolEqualityComparer.Default.Equals(caught, idiom.Exception)
                ? idiom.Exclusion(variable, names)
                : idiom.Test(isUpdate ? $"{variable}.InnerException" : variable, negated: true, names, version);
            yield return isUpdate
                ? new CatchWords(type, idiom.Test($"{variable}.InnerException", negated: false, names, version), exclusion, names.Using)
                : new CatchWords(names.Exception, typed, exclusion, names.Using);
        }
    }
}
