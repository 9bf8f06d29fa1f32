using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dup1062.MySql.Schema.Reduction;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SchemaSources;

/// <summary>Takes a file of reduced scripts apart, once for each text of it.</summary>
internal static class ReducedTexts
{
    private static readonly ConditionalWeakTable<SourceText, Once<IReadOnlyList<SchemaFile>>> ByText = new();

    /// <summary>The scripts in a file; none where another version of the package wrote it.</summary>
    public static IReadOnlyList<SchemaFile> In(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text) return [];
        return ByText.GetValue(text, static _ => new()).Get(_ => Split(text), cancellationToken);
    }

    private static IReadOnlyList<SchemaFile> Split(SourceText text)
    {
        try
        {
            return ReducedFiles.Read(text.ToString()).Select(file => new SchemaFile(new ReducedText(file.Path, file.Script), SchemaFile.IsDeclaredBy(file.Origin))).ToImmutableArray();
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
