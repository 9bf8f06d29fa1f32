using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SchemaSources;
using Dup1062.Analyzers.Tests.Helpers;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Analyzers.Tests.SchemaSources;

/// <summary>The catalog of code alone.</summary>
internal static class CodeCatalog
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using Microsoft.EntityFrameworkCore; global using Microsoft.EntityFrameworkCore.Metadata.Builders; ";

    public static SchemaCatalog Of(params string[] sources) => Of(Compile(sources));

    public static SchemaCatalog Of(Compilation compilation) => ProjectCatalogs.Of(compilation, files: [], Engine.MySql, server: null, CancellationToken.None).Catalog;

    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Shop",
        sources.Prepend(Usings).Select((source, i) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), $"/src/{i}.cs")),
        References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The tables and their unique keys: <c>coupons: PRIMARY (id), uq_code (code)</c>.</summary>
    public static IEnumerable<string> Lines(SchemaCatalog catalog) => catalog.Tables
        .Select(table => $"{table.Name}: {string.Join(", ", table.UniqueKeys.Select(key => $"{key.Name} ({string.Join(", ", key.Parts)})"))}")
        .Order(StringComparer.Ordinal);
}
