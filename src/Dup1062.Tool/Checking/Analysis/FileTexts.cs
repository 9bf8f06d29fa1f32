using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Tool.Checking.Analysis;

/// <summary>The texts of a project's files, for what a finding shows of them.</summary>
internal sealed class FileTexts(Project project)
{
    private const int MaximumLines = 12;

    private readonly Dictionary<string, SourceText?> _additional = new(StringComparer.Ordinal);

    public async Task<Finding> DescribeAsync(Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var span = diagnostic.Location.GetLineSpan();
        var text = diagnostic.Location.SourceTree is { } tree
            ? await tree.GetTextAsync(cancellationToken)
            : await AdditionalAsync(span.Path, cancellationToken);
        return new Finding(
            diagnostic.Descriptor,
            diagnostic.Severity,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            span.Path is { Length: > 0 } path ? path : project.FilePath!,
            span.Span,
            text is null ? [] : [.. Lines(text, span.Span)]);
    }

    private static IEnumerable<string> Lines(SourceText text, LinePositionSpan span)
    {
        var last = Math.Min(Math.Min(span.End.Line, text.Lines.Count - 1), span.Start.Line + MaximumLines - 1);
        for (var line = span.Start.Line; line <= last; line++) yield return text.Lines[line].ToString();
    }

    private async Task<SourceText?> AdditionalAsync(string path, CancellationToken cancellationToken)
    {
        if (_additional.TryGetValue(path, out var known)) return known;
        var document = project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == path);
        return _additional[path] = document is null ? null : await document.GetTextAsync(cancellationToken);
    }
}
