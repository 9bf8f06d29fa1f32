using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Inserts;

/// <summary>Remembers the first INSERT of a project without a schema, so that DUP1901 is said once, at the same place in every build.</summary>
internal sealed class UnjudgedInserts
{
    private readonly object _gate = new();
    private Location? _first;

    public void Add(Location location)
    {
        lock (_gate)
        {
            if (_first is null || Compare(location, _first) < 0) _first = location;
        }
    }

    public void Report(CompilationAnalysisContext context)
    {
        if (_first is not null) context.ReportDiagnostic(Diagnostic.Create(Descriptors.NoSchema, _first, "this project"));
    }

    private static int Compare(Location left, Location right)
    {
        var paths = string.CompareOrdinal(left.SourceTree?.FilePath, right.SourceTree?.FilePath);
        return paths != 0 ? paths : left.SourceSpan.Start - right.SourceSpan.Start;
    }
}
