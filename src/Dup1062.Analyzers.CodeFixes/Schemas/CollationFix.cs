using System.Collections.Immutable;
using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.SchemaSources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Schemas;

/// <summary>DUP1201: gives the property behind the column a binary collation, where the key is configured or at the property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CollationFix))]
public sealed class CollationFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.CaseInsensitiveToken.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (CollationCure.Of(diagnostic.Properties) is not { } cure || await ApplyAsync(context.Document, diagnostic.Location.SourceSpan.Start, cure, context.CancellationToken).ConfigureAwait(false) is not { } changed) continue;
            context.RegisterCodeFix(CodeAction.Create($"Tell capitals apart: collation {cure.Collation}", _ => Task.FromResult(changed), nameof(CollationFix)), diagnostic);
        }
    }

    private static async Task<Solution?> ApplyAsync(Document document, int position, CollationCure cure, CancellationToken cancellationToken)
    {
        if (await InBuilderAsync(document, position, cure, cancellationToken).ConfigureAwait(false) is { } inBuilder
            && await IsCuredAsync(document, inBuilder, cure, cancellationToken).ConfigureAwait(false)) return inBuilder.Project.Solution;
        return await PropertyOfAsync(document.Project, cure, cancellationToken).ConfigureAwait(false) is var (owner, property)
            && await AtPropertyAsync(owner, property, cure, cancellationToken).ConfigureAwait(false) is { } atProperty
            && await IsCuredAsync(owner, atProperty, cure, cancellationToken).ConfigureAwait(false) ? atProperty.Project.Solution : null;
    }

    private static async Task<Document?> InBuilderAsync(Document document, int position, CollationCure cure, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return BuilderCollation.Write(root!, text, position, cure.Property, cure.Collation, model!, cancellationToken) is { } change ? document.WithText(text.WithChanges(change)) : null;
    }

    private static async Task<Document?> AtPropertyAsync(Document document, PropertyDeclarationSyntax property, CollationCure cure, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return AttributeCollation.Write(property, text, cure.Collation, model!) is { } change ? document.WithText(text.WithChanges(change)) : null;
    }

    private static async Task<(Document Document, PropertyDeclarationSyntax Property)?> PropertyOfAsync(Project project, CollationCure cure, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var name = cure.Entity.Substring(cure.Entity.LastIndexOf('.') + 1);
        var entity = compilation!.GetSymbolsWithName(name, SymbolFilter.Type, cancellationToken).OfType<ITypeSymbol>().FirstOrDefault(type => EntityTypes.FullName(type) == cure.Entity);
        return entity is not null
            && EntityTable.Property(entity, cure.Property)?.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
            && await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is PropertyDeclarationSyntax property
            && project.GetDocument(property.SyntaxTree) is { } document ? (document, property) : null;
    }

    /// <summary>Whether the code compiles as well as before, and the model has the collation.</summary>
    private static async Task<bool> IsCuredAsync(Document before, Document after, CollationCure cure, CancellationToken cancellationToken)
    {
        var (old, changed) = (await before.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false), await after.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false));
        return CompilerCheck.IsClean(old!, null, changed!, null, cancellationToken)
            && cure.IsIn(ProjectCatalogs.Of(changed!.Compilation, ImmutableArray<SchemaFile>.Empty, Engine.MySql, null, cancellationToken));
    }
}
