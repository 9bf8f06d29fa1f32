using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>What cannot be followed makes unknown what it could change.</summary>
internal sealed partial class ModelReader
{
    private static readonly string[] BeginningsOfChanges = [FluentCall.Setter, "Set", "Add", "Remove", "Apply", "Has", "Ignore", "Owns", "ValueGenerated", "Use"];

    private static readonly string[] Changes =
        ["Property", "PrimitiveCollection", "IndexerProperty", "ComplexProperty", "IsUnique", "IsRequired", "IsRowVersion", "ToTable", "ToView", "ToJson", "ToSqlQuery", "ToFunction", "SplitToTable"];

    private void Doubt(object value)
    {
        switch (value)
        {
            case EntityConfiguration entity:
                entity.IsUnknown = true;
                break;
            case PropertyConfiguration property:
                property.Entity.IsUnknown = true;
                break;
            case OwnerConfiguration owner:
                owner.Entity.IsUnknown = true;
                break;
            case NavigationConfiguration navigation:
                navigation.Entity.IsUnknown = true;
                break;
            case MetadataConfiguration metadata:
                Doubt(metadata.Of);
                break;
            case KeyConfiguration key:
                key.Entity.IsUnknown = true;
                break;
            case RelationshipConfiguration relationship:
                relationship.Entity.IsUnknown = true;
                if (relationship.Target is { } target) model.Entity(target).IsUnknown = true;
                break;
            case ModelConfiguration:
                model.IsUnknown = true;
                break;
        }
    }

    /// <summary>A branch or loop. Of the calls in it that name an entity, that entity is unknown; others that touch the model leave all of it unknown.</summary>
    private void Doubt(FluentBranch branch, Frame frame)
    {
        // What follows may not run.
        if (branch.Returns) foreach (var builder in frame.Values.Values.Where(IsBuilder)) Doubt(builder);
        // It may have another text after it.
        foreach (var name in branch.Names.Where(name => frame.Values.TryGetValue(name, out var value) && value is TextArgument)) frame.Values[name] = Settled;
        var touched = branch.Names.Where(frame.Values.ContainsKey).Where(name => IsBuilder(frame.Values[name])).ToList();
        if (touched.Count == 0) return;
        if (ChainsOf(branch.Steps).Where(chain => !chain.IsOfExpressions).SelectMany(chain => chain.Calls).All(call => EntityNames.IsHarmless(call.Name) || call.Name is "Model" or "Entity") && !branch.Names.Any(IsChange)) return;
        foreach (var name in touched)
        {
            var value = frame.Values[name];
            if (value is not ModelConfiguration)
            {
                Doubt(value);
                continue;
            }
            var chains = ChainsOf(branch.Steps).Where(chain => chain.Root == name).ToList();
            var entities = chains.Select(chain => EntityOf(chain.Calls[0], frame)).ToList();
            var isOnlyEntities = chains.Count > 0 && !entities.Contains(null) && chains.All(chain => chain.Calls[0].Name == "Entity")
                && branch.Names.Count(n => n == name) == 1 && !branch.Names.Contains("Model");
            if (isOnlyEntities) entities.ForEach(entity => model.Entity(entity!).IsUnknown = true);
            else Doubt(value);
        }
    }

    /// <summary>Whether a lambda that a call is given changes what it gets.</summary>
    private static bool DoesChange(FluentCall call) => call.Name == "ForEach" && call.Arguments.Select(argument => argument.Value).OfType<BlockArgument>().SelectMany(block => block.Steps).Any(step => step switch
    {
        FluentRun run => !run.Chain.Calls.All(inner => EntityNames.IsHarmless(inner.Name) && !DoesChange(inner)),
        FluentBranch branch => branch.Names.Any(IsChange),
        _ => true,
    });

    /// <summary>Names of methods and setters of the mutable model, and of builders in a loop over it: AddIndex, RemoveKey, set_IsUnique, HasKey…</summary>
    private static bool IsChange(string name) => (Changes.Contains(name) || BeginningsOfChanges.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal))) && !EntityNames.IsHarmless(name) && name is not ("HasValue" or "HasFlag");

    private static IEnumerable<FluentChain> ChainsOf(IEnumerable<FluentStep> steps) => steps.SelectMany(step => step switch
    {
        FluentRun run => [run.Chain],
        FluentLocal { Value: ChainArgument local } => [local.Chain],
        FluentBranch branch => ChainsOf(branch.Steps),
        _ => Enumerable.Empty<FluentChain>(),
    });
}
