using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Catching;

/// <summary>What a <c>try</c> of a compilation can do, by each way in which a duplicate comes to its handlers.</summary>
internal sealed class CatchReach
{
    public CatchReach(Compilation compilation, MySqlProject project, AnalyzerOptions options)
    {
        var models = new CompilationModels(compilation);
        Sql = new(models, project, options);
        var driver = new DriverStatementSource(Sql, new ConstantSource(models, Sql, new SqlConstants(compilation, Sql)), new LoadSource(models, project), new AdapterSource(models, Sql));
        Driver = new(driver, new ErrorEscape(models, project.Drivers, CaughtException.TakesDriverErrors), models);
        Saves = new(new SaveSource(models, project, options), new ErrorEscape(models, project.Drivers, CaughtException.TakesUpdateErrors), models);
    }

    public SqlStatementSource Sql { get; }

    /// <summary>Whether a block itself can do anything whose keys a schema tells.</summary>
    public bool HasJudgedIn(CodeNames block, CancellationToken cancellationToken) =>
        Sql.KnowsKeys(cancellationToken)
        && (Driver.MayBeIn(block, cancellationToken) || Saves.MayBeIn(block, cancellationToken))
        && Sql.In(block.Code.SyntaxTree, cancellationToken).Any()
        && (Driver.HasAny(block.Code, cancellationToken) || Saves.HasAny(block.Code, cancellationToken));

    /// <summary>Whether a block can do anything by itself or through what it calls; asks for names only.</summary>
    public bool MayBeFrom(CodeNames block, CancellationToken cancellationToken) => Driver.MayBeFrom(block, cancellationToken) || Saves.MayBeFrom(block, cancellationToken);

    /// <summary>What raises the driver's own exception.</summary>
    public StatementReach Driver { get; }

    /// <summary>What raises EF Core's.</summary>
    public StatementReach Saves { get; }
}
