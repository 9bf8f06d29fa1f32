using Dup1062.Analyzers.SchemaSources.EntityFramework;
using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.SchemaSources.Declarations;

/// <summary>Reads the types of a file: headers, properties and constants of each, and the bodies of the methods that describe schema.</summary>
internal sealed class DeclarationReader
{
    private readonly SyntaxTree _tree;
    private readonly SourceText _text;
    private readonly FluentReader _fluent;
    private readonly NullableContext _nullable;
    private readonly CancellationToken _cancellationToken;
    private readonly List<TypeFragment> _types = [];

    public DeclarationReader(SyntaxTree tree, CancellationToken cancellationToken)
    {
        (_tree, _cancellationToken) = (tree, cancellationToken);
        _text = tree.GetText(cancellationToken);
        _fluent = new FluentReader(tree.FilePath, _text, cancellationToken);
        _nullable = new NullableContext(tree.GetRoot(cancellationToken), _text);
    }

    public CodeFragment Read()
    {
        if (_tree.GetRoot(_cancellationToken) is not CompilationUnitSyntax root) return CodeFragment.Empty;
        var file = new FileScope(_tree.FilePath, Usings(root.Usings, isGlobal: false), Aliases(root.Usings));
        Add(root.Members, "", "", file);
        return new CodeFragment(new(_types), ProviderUses.In(_tree, _text, _cancellationToken), ServerVersions.In(_tree, _text, _cancellationToken), Usings(root.Usings, isGlobal: true));
    }

    private void Add(SyntaxList<MemberDeclarationSyntax> members, string @namespace, string outer, FileScope file)
    {
        foreach (var member in members)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    var inner = file with { Usings = new([.. file.Usings, .. Usings(space.Usings, isGlobal: false)]), Aliases = new([.. file.Aliases, .. Aliases(space.Usings)]) };
                    Add(space.Members, @namespace.Length == 0 ? space.Name.ToString() : $"{@namespace}.{space.Name}", outer, inner);
                    break;
                case TypeDeclarationSyntax type:
                    var name = outer.Length == 0 ? type.Identifier.ValueText : $"{outer}.{type.Identifier.ValueText}";
                    if (Read(type, @namespace, name, file) is { } fragment) _types.Add(fragment);
                    Add(type.Members, @namespace, name, file);
                    break;
                case EnumDeclarationSyntax @enum:
                    var enumName = outer.Length == 0 ? @enum.Identifier.ValueText : $"{outer}.{@enum.Identifier.ValueText}";
                    _types.Add(new TypeFragment { Kind = TypeKind.Enum, Name = enumName, Namespace = @namespace, File = file });
                    break;
            }
        }
    }

    private TypeFragment Read(TypeDeclarationSyntax type, string @namespace, string name, FileScope file) => new()
    {
        Kind = type switch
        {
            InterfaceDeclarationSyntax => TypeKind.Interface,
            StructDeclarationSyntax => TypeKind.Struct,
            RecordDeclarationSyntax record when record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword) => TypeKind.Struct,
            _ => TypeKind.Class,
        },
        Name = name,
        Namespace = @namespace,
        File = file,
        IsAbstract = type.Modifiers.Any(SyntaxKind.AbstractKeyword) || type.Modifiers.Any(SyntaxKind.StaticKeyword),
        Parameters = new([.. type.TypeParameterList?.Parameters.Select(parameter => parameter.Identifier.ValueText) ?? []]),
        Bases = new([.. type.BaseList?.Types.Select(@base => TypeName.Of(@base.Type)) ?? []]),
        Attributes = Attributes(type.AttributeLists),
        Properties = new([.. PositionalProperties(type), .. type.Members.OfType<PropertyDeclarationSyntax>().Where(IsMappable).Select(Read)]),
        Texts = new([.. type.Members.OfType<FieldDeclarationSyntax>().Where(IsConstant).SelectMany(Texts)]),
        Constructors = new([.. ParameterCounts(type)]),
        Methods = new([.. type.Members.OfType<MethodDeclarationSyntax>().Where(SchemaMethods.DescribesSchema).Select(Read)]),
        Location = _fluent.LocationOf(type),
    };

    private static IEnumerable<int> ParameterCounts(TypeDeclarationSyntax type) => type.Members.OfType<ConstructorDeclarationSyntax>()
        .Where(constructor => !constructor.Modifiers.Any(SyntaxKind.StaticKeyword))
        .Select(constructor => constructor.ParameterList.Parameters.Count)
        .Concat(type.ParameterList is { } primary ? [primary.Parameters.Count] : []);

    /// <summary>EF Core takes public properties, and sets of entities whoever may see them.</summary>
    private static bool IsMappable(PropertyDeclarationSyntax property) =>
        (property.Modifiers.Any(SyntaxKind.PublicKeyword) || SyntaxNames.Last(property.Type) == "DbSet") && !property.Modifiers.Any(SyntaxKind.StaticKeyword) && property.ExplicitInterfaceSpecifier is null;

    private PropertyFragment Read(PropertyDeclarationSyntax property) => new(
        property.Identifier.ValueText,
        TypeName.Of(property.Type),
        HasSetter: property.AccessorList?.Accessors.Any(accessor => accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration) == true,
        _nullable.IsEnabledAt(property.SpanStart),
        Attributes(property.AttributeLists),
        _fluent.LocationOf(property));

    private IEnumerable<PropertyFragment> PositionalProperties(TypeDeclarationSyntax type) =>
        from parameter in (type as RecordDeclarationSyntax)?.ParameterList?.Parameters.AsEnumerable() ?? []
        select new PropertyFragment(
            parameter.Identifier.ValueText,
            TypeName.Of(parameter.Type),
            HasSetter: true,
            _nullable.IsEnabledAt(parameter.SpanStart),
            new([.. Attributes(parameter.AttributeLists, "property")]),
            _fluent.LocationOf(parameter));

    private static bool IsConstant(FieldDeclarationSyntax field) =>
        field.Modifiers.Any(SyntaxKind.ConstKeyword) || (field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword));

    private static IEnumerable<(string, string)> Texts(FieldDeclarationSyntax field) =>
        from variable in field.Declaration.Variables
        let value = variable.Initializer?.Value
        let text = value is null ? null : LiteralTemplate.Read(value) as TextArgument
        where text is not null
        select (variable.Identifier.ValueText, text.Text);

    private MethodFragment Read(MethodDeclarationSyntax method) => new(
        method.Identifier.ValueText,
        new([.. method.TypeParameterList?.Parameters.Select(parameter => parameter.Identifier.ValueText) ?? []]),
        new([.. method.ParameterList.Parameters.Select(parameter => (parameter.Identifier.ValueText, TypeName.Of(parameter.Type)))]),
        (method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true ? MethodKind.Extension : default)
            | (method.Modifiers.Any(SyntaxKind.VirtualKeyword) || method.Modifiers.Any(SyntaxKind.AbstractKeyword) || method.Modifiers.Any(SyntaxKind.OverrideKeyword) ? MethodKind.Virtual : default)
            | (method.Body is null && method.ExpressionBody is null ? MethodKind.Bodiless : default),
        _fluent.Read(method.Body, method.ExpressionBody));

    private EquatableArray<AttributeFragment> Attributes(SyntaxList<AttributeListSyntax> lists) => new([.. Attributes(lists, target: null)]);

    private IEnumerable<AttributeFragment> Attributes(SyntaxList<AttributeListSyntax> lists, string? target) =>
        from list in lists
        where list.Target?.Identifier.ValueText == target
        from attribute in list.Attributes
        let written = SyntaxNames.Last(attribute.Name)
        let name = written.EndsWith("Attribute", StringComparison.Ordinal) ? written.Substring(0, written.Length - "Attribute".Length) : written
        select new AttributeFragment(name, new([.. attribute.ArgumentList?.Arguments.Select(Read) ?? []]));

    private FluentParameter Read(AttributeArgumentSyntax argument) =>
        new((argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText, _fluent.Argument(argument.Expression));

    private static EquatableArray<(string, TypeName)> Aliases(SyntaxList<UsingDirectiveSyntax> usings) => new([..
        from directive in usings
        where directive is { Alias: not null, Name: not null }
        select (directive.Alias!.Name.Identifier.ValueText, TypeName.Of(directive.Name))]);

    private static EquatableArray<string> Usings(SyntaxList<UsingDirectiveSyntax> usings, bool isGlobal) => new([..
        from directive in usings
        where directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) == isGlobal
        select (directive.Name?.ToString() ?? "").Replace("global::", "")]);
}
