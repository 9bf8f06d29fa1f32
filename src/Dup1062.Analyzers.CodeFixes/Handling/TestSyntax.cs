using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>The test that a finding is about: of a message, or else of another property.</summary>
/// <param name="Property">What is read of the exception.</param>
/// <param name="Message">The call, where it is a test of a message.</param>
/// <param name="Comparison">The comparison, where it is not.</param>
internal sealed record TestSyntax(SimpleNameSyntax Property, MessageTest? Message, PropertyComparison Comparison)
{
    /// <summary>Null where the document does not hold it (any more).</summary>
    public static TestSyntax? Find(Diagnostic diagnostic, SyntaxNode root)
    {
        var span = diagnostic.Location.SourceSpan;
        if (!root.FullSpan.Contains(span)) return null;
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        if (diagnostic.Id == Descriptors.MessageText.Id)
        {
            return node is InvocationExpressionSyntax call && MessageTest.In(call) is { } message ? new TestSyntax(message.Property, message, default) : null;
        }
        var comparison = node.AncestorsAndSelf().SelectMany(PropertyComparison.In).FirstOrDefault(c => c.Place.Span == span);
        return comparison.Property is null ? null : new TestSyntax(comparison.Property, null, comparison);
    }
}
