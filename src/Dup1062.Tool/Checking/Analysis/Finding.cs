using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Tool.Checking.Analysis;

/// <summary>What a rule found, free of the compiler's symbols and syntax.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How it counts in this project.</param>
/// <param name="Message">What it says.</param>
/// <param name="Path">The file's full path.</param>
/// <param name="Span">From where to where, counted from 0, in UTF-16 code units.</param>
/// <param name="Lines">The lines of the span.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, DiagnosticSeverity Severity, string Message, string Path, LinePositionSpan Span, IReadOnlyList<string> Lines)
{
    public int Line => Span.Start.Line + 1;

    public int Column => Span.Start.Character + 1;

    /// <summary>The same finding in a project of another framework, or in a file that two projects share.</summary>
    public (string Rule, string Path, LinePositionSpan Span, string Message) Identity => (Rule.Id, Path, Span, Message);
}
