using Dup1062.Analyzers.SchemaSources;
using Dup1062.Analyzers.SchemaSources.EntityFramework;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>Judges by the schema on which keys the row of an entity can collide. EF Core leaves AUTO_INCREMENT to the server and makes GUID keys itself.</summary>
/// <param name="schema">The project's schema.</param>
/// <param name="onlyDeclared">Primary keys are left out.</param>
internal sealed class EntityJudge(ProjectSchema schema, bool onlyDeclared)
{
    /// <summary>The keys, none where no schema tells them; null where the row cannot collide.</summary>
    public (IReadOnlyList<UniqueKey> Keys, bool IsProved)? Judge(EntityWrite write)
    {
        var mappings = schema.Entities.Find(EntityTypes.FullName(write.Entity), write.Context is { } context ? EntityTypes.FullName(context) : null);
        var verdicts = (mappings.Count == 0 ? [new EntityMapping("", [], IsKnown: false)] : mappings).Select(mapping => Judge(write, mapping, isMapped: mappings.Count > 0)).ToList();
        return verdicts.Contains(null) ? null : verdicts[0];
    }

    private (IReadOnlyList<UniqueKey> Keys, bool IsProved)? Judge(EntityWrite write, EntityMapping mapping, bool isMapped)
    {
        if (isMapped && (mapping.IsKnown || mapping.Tables.Count == 0))
        {
            var known = mapping.Tables.Select(table => (Definitions: schema.Catalog.Find(new TableName(null, table.Name)), Columns: table.Columns.ToLookup(column => column.Name, StringComparer.OrdinalIgnoreCase)))
                .Where(table => table.Definitions.Count > 0).ToList();
            if (known.Count == 0) return ([], false);
            var verdicts = known.Select(table => Judge(write, table.Definitions, (column, _) => table.Columns[column].FirstOrDefault())).Where(verdict => verdict is not null).Select(verdict => verdict!.Value).ToList();
            return verdicts.Count == 0 ? null : ([.. verdicts.SelectMany(verdict => verdict.Keys)], verdicts.Exists(verdict => verdict.IsProved));
        }
        var tables = EntityTable.Names(write, mapping).Select(name => schema.Catalog.Find(new TableName(null, name))).FirstOrDefault(found => found.Count > 0);
        return tables is null ? ([], false) : Judge(write, tables, (column, key) => EntityTable.Column(write.Entity, column, key));
    }

    /// <summary>All definitions of a table must agree that there is a key to collide on.</summary>
    private (IReadOnlyList<UniqueKey> Keys, bool IsProved)? Judge(EntityWrite write, IReadOnlyList<Table> tables, Func<string, UniqueKey, MappedColumn?> columnOf)
    {
        var keys = tables.Select(table => RowConflicts.CollidingKeys(table, suppliesId: false).Where(key => !IsLeftOut(key, write) && !Columns(key).Exists(column => IsNew(column, write))).ToList()).ToList();
        if (keys.Exists(k => k.Count == 0)) return null;
        return (keys[0], keys[0].Exists(key => !Columns(key).Contains(null)));

        List<MappedColumn?> Columns(UniqueKey key) => [.. key.Parts.Select(part => part.Column is { } column ? columnOf(column, key) : null)];
    }

    private bool IsLeftOut(UniqueKey key, EntityWrite write) => key.IsPrimary && (onlyDeclared || write.IsUpdate);

    /// <summary><c>new Coupon { Token = Guid.NewGuid().ToString() }</c> in the member that adds it, or the same where the property is declared.</summary>
    private static bool IsNew(MappedColumn? column, EntityWrite write)
    {
        if (column is not { Property: var name, IsNew: var isNew }) return false;
        return isNew
            || EntityTable.Property(write.Entity, name)?.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: var value } && IsNewGuid(value)) == true
            || write.Call.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Any(assignment => SyntaxNames.Last(assignment.Left) == name && IsNewGuid(assignment.Right)) == true;
    }

    private static bool IsNewGuid(ExpressionSyntax value) =>
        value.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: "NewGuid" or "CreateVersion7" or "NewUlid" });
}
