using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>What a <c>catch</c> clause catches.</summary>
internal static class CaughtException
{
    /// <summary>The kind of exception. Names are looked at first, since most clauses catch something else.</summary>
    public static ExceptionKind KindOf(CatchClauseSyntax clause, MySqlDrivers drivers, SemanticModel model, CancellationToken cancellationToken)
    {
        if (clause.Declaration is not { Type: var type }) return ExceptionKind.Any;
        return MayBeOfInterest(SyntaxNames.Last(type)) && TypeOf(type, model, cancellationToken) is { } caught
            ? drivers.KindOf(caught)
            : ExceptionKind.Foreign;
    }

    /// <summary>What a name means in the type around. Asked where the clause stands, the compiler would bind all of the <c>try</c>.</summary>
    private static ITypeSymbol? TypeOf(TypeSyntax type, SemanticModel model, CancellationToken cancellationToken) =>
        type.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } around
            ? model.GetSpeculativeTypeInfo(around.OpenBraceToken.SpanStart, type, SpeculativeBindingOption.BindAsTypeOrNamespace).Type
            : model.GetTypeInfo(type, cancellationToken).Type;

    /// <summary>Whether a clause looks as if it caught everything. Very many do, in code that has nothing to do with a database.</summary>
    public static bool IsGeneral(CatchClauseSyntax clause) => clause.Declaration is not { Type: var type } || SyntaxNames.Last(type) is "Exception" or "SystemException";

    /// <summary>Whether a duplicate that the driver raises would come into the clause, as far as its type says.</summary>
    public static bool TakesDriverErrors(ExceptionKind kind) => kind is ExceptionKind.MySql or ExceptionKind.Database or ExceptionKind.Any;

    /// <summary>The same for one that EF Core wraps when it saves.</summary>
    public static bool TakesUpdateErrors(ExceptionKind kind) => kind is ExceptionKind.Update or ExceptionKind.Any;

    /// <summary>Where a part of a clause names the exception.</summary>
    public static IEnumerable<IdentifierNameSyntax> MentionsIn(SyntaxNode part, CatchClauseSyntax clause) =>
        clause.Declaration?.Identifier.ValueText is { Length: > 0 } variable
            ? part.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == variable)
            : [];

    private static bool MayBeOfInterest(string name) =>
        name is "MySqlException" or "DbException" or "DbUpdateException" or "Exception" or "SystemException" or "ExternalException";
}
