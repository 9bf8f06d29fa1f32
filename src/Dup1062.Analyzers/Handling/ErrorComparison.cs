using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Inserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Handling;

/// <summary>A comparison as the rules ask about it.</summary>
/// <param name="comparison">The comparison.</param>
/// <param name="project">What is known of the project.</param>
/// <param name="model">The code's model.</param>
/// <param name="cancellationToken">Stops the judgement.</param>
internal sealed class ErrorComparison(PropertyComparison comparison, MySqlProject project, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly Lazy<ITypeSymbol?> _owner = new(() => ExceptionProperty.OwnerOf(comparison.Property, model, cancellationToken));

    public PropertyComparison Syntax => comparison;

    public MySqlProject Project => project;

    public SemanticModel Model => model;

    public CancellationToken CancellationToken => cancellationToken;

    public string PropertyName => comparison.Property.Identifier.ValueText;

    /// <summary>The static type of the exception.</summary>
    public ITypeSymbol? Owner => _owner.Value;

    public ExceptionKind Kind => Owner is { } owner ? project.Drivers.KindOf(owner) : ExceptionKind.Foreign;

    /// <summary>Whether the exception can only be MySQL's, as far as the project and the code around know.</summary>
    public bool IsOfMySql =>
        Kind == ExceptionKind.MySql
        || (Kind == ExceptionKind.Database && !project.Engines.HasFlag(Engine.Other) && !StatementEngine.OfSurroundings(comparison.Node).HasFlag(Engine.Other));

    /// <summary>The compared value, or null where it is not constant.</summary>
    public object? Value => model.GetConstantValue(comparison.Value, cancellationToken) is { HasValue: true, Value: var value } ? value : null;

    /// <summary>The member of the driver's enum that is compared, or null.</summary>
    public string? ErrorCodeName =>
        NameIn(comparison.Value) is { } name
        && model.GetSymbolInfo(name, cancellationToken).Symbol is IFieldSymbol { ContainingType: { } type } member
        && project.Drivers.AreErrorCodes(type)
            ? member.Name
            : null;

    public bool ReadsHResult => ErrorNumber.IsHResult(model.GetSymbolInfo(comparison.Property, cancellationToken).Symbol);

    public bool IsNumberTestedToo => new ErrorNumber(model, cancellationToken).IsTestedAround(comparison.Place);

    public static SimpleNameSyntax? NameIn(ExpressionSyntax value) => value is QualifiedNameSyntax qualified ? qualified.Right : value as SimpleNameSyntax ?? ExceptionProperty.ReadBy(value);
}
