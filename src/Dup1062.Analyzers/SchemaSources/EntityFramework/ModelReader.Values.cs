using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SchemaSources.Fluent;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>What names and arguments stand for.</summary>
internal sealed partial class ModelReader
{
    private object? Value(FluentArgument argument, Frame frame) => argument switch
    {
        TextArgument text => text,
        NameArgument name when frame.Values.TryGetValue(name.Name, out var value) => value,
        NameArgument or TemplateArgument when Text(argument, frame) is { } text => new TextArgument(text),
        ChainArgument { Chain: var chain } => Run(chain, frame),
        _ => null,
    };

    private static bool IsBuilder(object? value) => value is ModelConfiguration or EntityConfiguration or PropertyConfiguration or KeyConfiguration or RelationshipConfiguration or OwnerConfiguration or NavigationConfiguration or MetadataConfiguration;

    /// <summary>The text of an argument: a literal, a local, or a constant of the project.</summary>
    private string? Text(FluentArgument? argument, Frame frame) => argument is ChainArgument { Chain.Calls: [{ Name: "typeof", Types: [var type] }, { Name: "Name", IsProperty: true }] } ? Find(type, frame)?.Name : ConstantTexts.Of(
        argument, name => frame.Values.TryGetValue(name, out var value) ? (value as TextArgument)?.Text : ConstantTexts.Find(name, frame.Place, scope));

    /// <summary>The type that a name means: what a type parameter stands for, or a type of the project.</summary>
    private TypeDeclaration? Find(TypeName name, Frame frame) =>
        name.Qualifier.Length == 0 && frame.Types.TryGetValue(name.Name, out var argument) ? argument : scope.Find(name, frame.Place);

    /// <summary>Whether a name is a type parameter of which nobody knows what it stands for.</summary>
    private static bool IsOpen(TypeName name, Frame frame) =>
        frame.Types.TryGetValue(name.Name, out var argument) ? argument is null : frame.Place.Parameters.Contains(name.Name);

    /// <summary>The names of properties in a call's arguments; null where they cannot be told.</summary>
    private IReadOnlyList<string>? Names(FluentCall call, Frame frame) => Names(call.Arguments.Select(argument => argument.Value), frame);

    private IReadOnlyList<string>? Names(IEnumerable<FluentArgument> arguments, Frame frame)
    {
        var names = new List<string>();
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case MembersArgument members when members.Names.All(name => name.IndexOf('.') < 0):
                    names.AddRange(members.Names);
                    break;
                case ListArgument list when Names(list.Values, frame) is { } inner:
                    names.AddRange(inner);
                    break;
                default:
                    if (Text(argument, frame) is not { } text) return null;
                    names.Add(text);
                    break;
            }
        }
        return names.Count == 0 ? null : names;
    }

    /// <summary>A method that runs.</summary>
    private sealed class Frame(TypeDeclaration place, TypeDeclaration self, IReadOnlyDictionary<string, TypeDeclaration?> types)
    {
        /// <summary>The type that declares it.</summary>
        public TypeDeclaration Place => place;

        /// <summary>The type of the object that it is called on.</summary>
        public TypeDeclaration Self => self;

        /// <summary>What its type parameters stand for.</summary>
        public IReadOnlyDictionary<string, TypeDeclaration?> Types => types;

        public Dictionary<string, object> Values { get; private init; } = new(StringComparer.Ordinal);

        /// <summary>A lambda in it.</summary>
        public Frame Inner() => new(place, self, types) { Values = new(Values, StringComparer.Ordinal) };
    }
}
