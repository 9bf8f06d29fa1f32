using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>An additional file that may hold schema.</summary>
/// <param name="File">The file.</param>
/// <param name="IsDeclared">Somebody named it; false where the package found it by itself, so that it may be for another engine.</param>
/// <param name="IsReduced">The build put into it what is left of scripts without their rows.</param>
internal readonly record struct SchemaFile(AdditionalText File, bool IsDeclared, bool IsReduced = false)
{
    private const string Metadata = "build_metadata.AdditionalFiles.Dup1062Schema";

    /// <summary>The file as schema, or null: files that do not end in .sql are schema only when a Dup1062Schema item names them.</summary>
    public static SchemaFile? TryCreate(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        var isNamed = options.GetOptions(file).TryGetValue(Metadata, out var origin) && origin.Length > 0;
        if (!isNamed && !file.Path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)) return null;
        return new SchemaFile(file, IsDeclaredBy(origin), IsReduced: origin == "reduced");
    }

    /// <summary>Whether somebody named a file of this origin.</summary>
    public static bool IsDeclaredBy(string? origin) => origin != "found";

    /// <summary>The script, or those that the build reduced.</summary>
    public IEnumerable<SchemaFile> Scripts(CancellationToken cancellationToken) => IsReduced ? ReducedTexts.In(File, cancellationToken) : [this];
}
