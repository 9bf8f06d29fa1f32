using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>What a <c>catch</c> clause catches.</summary>
internal static class CaughtException
{
    private const string UniqueConstraint = "UniqueConstraintException";

    /// <summary>The kind of exception. Names are looked at first, since most clauses catch something else.</summary>
    public static ExceptionKind KindOf(CatchClauseSyntax clause, MySqlDrivers drivers, SemanticModel model, CancellationToken cancellationToken)
    {
        if (clause.Declaration is not { Type: var type }) return ExceptionKind.Any;
        return MayBeOfInterest(type) && TypeOf(type, model, cancellationToken) is { } caught
            ? drivers.KindOf(caught)
            : ExceptionKind.Foreign;
    }

    /// <summary>Whether a clause catches the exception that EntityFramework.Exceptions makes of a duplicate.</summary>
    public static bool IsUniqueConstraint(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellationToken) =>
        clause.Declaration is { Type: var type }
        && SyntaxNames.Last(type) == UniqueConstraint
        && TypeOf(type, model, cancellationToken) is { ContainingNamespace: { Name: "Common", ContainingNamespace: { Name: "Exceptions", ContainingNamespace.Name: "EntityFramework" } } };

    /// <summary>What a name means in the type around. Asked where the clause stands, the compiler would bind all of the <c>try</c>.</summary>
    private static ITypeSymbol? TypeOf(TypeSyntax type, SemanticModel model, CancellationToken cancellationToken) =>
        type.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { OpenBraceToken: { RawKind: not 0 } brace }
            ? model.GetSpeculativeTypeInfo(brace.SpanStart, type, SpeculativeBindingOption.BindAsTypeOrNamespace).Type
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

    private static bool MayBeOfInterest(TypeSyntax type) =>
        SyntaxNames.Last(type) is var name
        && (name is "MySqlException" or "DbException" or "DbUpdateException" or "Exception" or "SystemException" or "ExternalException" || (type is IdentifierNameSyntax && MayBeAlias(type, name)));

    /// <summary>A global alias stands in another file: what does not end like an exception is looked up.</summary>
    private static bool MayBeAlias(TypeSyntax type, string name) =>
        !name.EndsWith("Exception", StringComparison.Ordinal)
        || type.Ancestors().Any(outer => UsingsOf(outer).Any(directive => directive.Alias?.Name.Identifier.ValueText == name));

    private static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Usings,
        BaseNamespaceDeclarationSyntax @namespace => @namespace.Usings,
        _ => default,
    };
}
