using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Judges by the schema on which keys the row of an entity can collide. EF Core leaves AUTO_INCREMENT to the server and makes GUID keys itself.</summary>
internal sealed class EntityJudge(SchemaCatalog catalog)
{
    /// <summary>The keys, none where no schema tells them; null where the row cannot collide.</summary>
    public (IReadOnlyList<UniqueKey> Keys, bool IsProved)? Judge(EntityWrite write)
    {
        var tables = EntityTable.Names(write).Select(name => catalog.Find(new TableName(null, name))).FirstOrDefault(found => found.Count > 0);
        if (tables is null) return ([], false);
        var keys = tables.Select(table => RowConflicts.CollidingKeys(table, suppliesId: false).Where(key => !IsFresh(key, write)).ToList()).ToList();
        if (keys.Exists(k => k.Count == 0)) return null;
        return (keys[0], keys[0].Exists(key => key.Parts.All(part => part.Column is { } column && EntityTable.Property(write.Entity, column) is not null)));
    }

    private static bool IsFresh(UniqueKey key, EntityWrite write)
    {
        if (write.IsUpdate && key.IsPrimary) return true;
        return key.Parts.Any(part => part.Column is { } column
            && EntityTable.Property(write.Entity, column) is { } property
            && ((key.IsPrimary && property.Type is { Name: "Guid", ContainingNamespace.Name: "System" }) || GetsNewGuid(property, write)));
    }

    /// <summary><c>new Coupon { Token = Guid.NewGuid().ToString() }</c> in the member that adds it, or the same where the property is declared.</summary>
    private static bool GetsNewGuid(IPropertySymbol property, EntityWrite write) =>
        property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: var value } && IsNewGuid(value))
        || write.Call.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => SyntaxNames.Last(assignment.Left) == property.Name && IsNewGuid(assignment.Right)) == true;

    private static bool IsNewGuid(ExpressionSyntax value) =>
        value.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: "NewGuid" or "CreateVersion7" or "NewUlid" });
}
