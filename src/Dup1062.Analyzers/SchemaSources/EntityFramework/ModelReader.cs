using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>
/// Follows the calls on EF Core's model builder. A call that is not understood makes unknown what it is made on: a table, or the whole model.
/// </summary>
internal sealed partial class ModelReader(TypeScope scope, ModelConfiguration model, CancellationToken cancellationToken)
{
    /// <summary>The result of a call after which nothing matters.</summary>
    private static readonly object Settled = new();

    /// <summary>Far above any real model; stops methods that call each other many times over.</summary>
    private const int MostSteps = 200_000;

    private readonly Stack<MethodFragment> _running = new();
    private int _steps;

    /// <summary>Runs what a context says of its model, and of all models: conventions that are changed leave it unknown.</summary>
    public void RunContext(TypeDeclaration context)
    {
        if (MethodOf(context, "ConfigureConventions", 1) is var (conventions, of) && !conventions.Steps.All(step => TryConfigure(step, new Frame(of, context, TypesOf(of, context, null))))) model.IsUnknown = true;
        if (MethodOf(context, "OnModelCreating", 1) is var (method, place)) Run(method, place, context, [model]);
    }

    /// <summary>Runs a method with the builders it is given.</summary>
    /// <param name="method">The method.</param>
    /// <param name="place">The type whose method it is.</param>
    /// <param name="self">The type of the object that it is called on.</param>
    /// <param name="arguments">The builder, or other value, of each parameter; null where it is not known.</param>
    /// <param name="types">What its type parameters stand for; null where that is not known.</param>
    public void Run(MethodFragment method, TypeDeclaration place, TypeDeclaration self, IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, TypeDeclaration?>? types = null)
    {
        if (_running.Contains(method) || _running.Count > 32)
        {
            model.IsUnknown = true;
            return;
        }
        _running.Push(method);
        var frame = new Frame(place, self, TypesOf(place, self, types));
        for (var i = 0; i < method.Parameters.Count && i < arguments.Count; i++)
        {
            if (arguments[i] is { } argument) frame.Values[method.Parameters[i].Name] = argument;
        }
        Run(method.Steps, frame);
        _running.Pop();
    }

    private void Run(IEnumerable<FluentStep> steps, Frame frame)
    {
        foreach (var step in steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++_steps > MostSteps)
            {
                model.IsUnknown = true;
                return;
            }
            switch (step)
            {
                case FluentRun run:
                    Run(run.Chain, frame);
                    break;
                case FluentLocal { Value: BlockArgument block }:
                    // Called who knows when.
                    foreach (var root in ChainsOf(block.Steps).Select(chain => chain.Root))
                    {
                        if (root is not null && frame.Values.TryGetValue(root, out var captured)) Doubt(captured);
                    }
                    break;
                case FluentLocal local:
                    if (Value(local.Value, frame) is { } value) frame.Values[local.Name] = value;
                    else frame.Values.Remove(local.Name);
                    break;
                case FluentBranch branch:
                    Doubt(branch, frame);
                    break;
            }
        }
    }

    /// <summary>What a chain of calls returns; null for nothing that is followed.</summary>
    private object? Run(FluentChain chain, Frame frame)
    {
        if (chain.Root is not { Length: > 0 } root || !frame.Values.TryGetValue(root, out var value))
        {
            CallMethod(chain, frame);
            return null;
        }
        for (var i = 0; i < chain.Calls.Count && value is not null; i++)
        {
            if (ReferenceEquals(value, Settled)) break;
            value = Apply(value, chain.Calls[i], frame);
        }
        return value;
    }

    private object? Apply(object value, FluentCall call, Frame frame) => value switch
    {
        ModelConfiguration => ApplyToModel(call, frame),
        EntityConfiguration entity => ApplyToEntity(entity, call, frame),
        PropertyConfiguration property => ApplyToProperty(property, call, frame),
        KeyConfiguration key => ApplyToKey(key, call, frame),
        RelationshipConfiguration relationship => ApplyToRelationship(relationship, call, frame),
        OwnerConfiguration owner => ApplyToOwner(owner, call, frame),
        NavigationConfiguration navigation => ApplyToNavigation(navigation, call),
        MetadataConfiguration metadata => EntityNames.IsHarmless(call.Name) && !DoesChange(call) ? metadata : DoubtAndSettle(metadata.Of),
        _ => null,
    };
}
