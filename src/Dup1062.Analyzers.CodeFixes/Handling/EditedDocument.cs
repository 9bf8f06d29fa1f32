using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>A document, and how to write in it.</summary>
/// <param name="Root">Its syntax.</param>
/// <param name="Text">Its text.</param>
/// <param name="Model">Its model.</param>
/// <param name="Qualified">Whether the driver's names are written in full where no using names them.</param>
/// <param name="CancellationToken">Stops the work.</param>
internal sealed record EditedDocument(SyntaxNode Root, SourceText Text, SemanticModel Model, bool Qualified, CancellationToken CancellationToken)
{
    /// <summary>The ends of its lines.</summary>
    public string LineEnd => LineLayout.LineEndOf(Text, Text.Lines[0]);

    /// <summary>How a driver's types are written at a place.</summary>
    public DriverNames NamesAt(SyntaxNode place, DriverIdiom driver)
    {
        var candidates = DriverNames.At(place, driver, Model, LineEnd);
        return Qualified ? candidates.Last() : candidates.First();
    }
}
