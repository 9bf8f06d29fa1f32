using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Benchmarks;

/// <summary>A schema file in memory.</summary>
internal sealed class SchemaText(string schema) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(schema, Encoding.UTF8);

    public override string Path => "/schema.sql";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
