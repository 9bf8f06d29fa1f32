using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SchemaSources.Fluent;

/// <summary>Reads the arguments of calls.</summary>
internal sealed class FluentArgumentReader
{
    public FluentArgument Read(ExpressionSyntax expression, FluentReader reader) => SyntaxNames.Unwrap(expression) switch
    {
        LiteralExpressionSyntax literal => Literal(literal),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: int number } } => new ValueArgument(-number),
        InvocationExpressionSyntax invocation when LiteralTemplate.NameOf(invocation) is { } name => new TextArgument(name),
        InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => LiteralTemplate.Read(expression) ?? OpaqueArgument.Instance,
        TypeOfExpressionSyntax type => new TypeArgument(TypeName.Of(type.Type)),
        ObjectCreationExpressionSyntax creation => new TypeArgument(TypeName.Of(creation.Type)),
        CastExpressionSyntax cast => reader.Argument(cast.Expression),
        ArrayCreationExpressionSyntax { Initializer: { } items } => List(items.Expressions, reader),
        ImplicitArrayCreationExpressionSyntax { Initializer: { } items } => List(items.Expressions, reader),
        CollectionExpressionSyntax collection => List(collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression), reader),
        AnonymousFunctionExpressionSyntax function => Function(function, reader),
        InvocationExpressionSyntax invocation => reader.Chain(invocation) is { } chain ? new ChainArgument(chain) : OpaqueArgument.Instance,
        IdentifierNameSyntax name => new NameArgument(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => DottedName(access) is { } name ? new NameArgument(name)
            : reader.Chain(access) is { } chain ? new ChainArgument(chain)
            : OpaqueArgument.Instance,
        _ => OpaqueArgument.Instance,
    };

    private ListArgument List(IEnumerable<ExpressionSyntax> items, FluentReader reader) => new(new([.. items.Select(reader.Argument)]));

    private static FluentArgument Literal(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        string text => new TextArgument(text),
        bool or int => new ValueArgument(literal.Token.Value),
        long or uint or ulong or double or decimal or float or char => new ValueArgument(literal.Token.ValueText),
        null when literal.IsKind(SyntaxKind.NullLiteralExpression) => new ValueArgument(null),
        _ => OpaqueArgument.Instance,
    };

    private static string? DottedName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access when DottedName(access.Expression) is { } left => $"{left}.{name.Identifier.ValueText}",
        _ => null,
    };

    private FluentArgument Function(AnonymousFunctionExpressionSyntax function, FluentReader reader)
    {
        string[] parameters = function switch
        {
            SimpleLambdaExpressionSyntax simple => [simple.Parameter.Identifier.ValueText],
            ParenthesizedLambdaExpressionSyntax lambda => [.. lambda.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText)],
            _ => [],
        };
        if (function.ExpressionBody is { } body && parameters is [var parameter])
        {
            if (Member(body, parameter) is { } member) return new MembersArgument(new([member]));
            if (SyntaxNames.Unwrap(body) is AnonymousObjectCreationExpressionSyntax created) return Created(created, parameter, reader);
        }
        return new BlockArgument(new(parameters), reader.Read(function));
    }

    private FluentArgument Created(AnonymousObjectCreationExpressionSyntax created, string parameter, FluentReader reader)
    {
        var members = created.Initializers.Select(initializer => Member(initializer.Expression, parameter)).ToList();
        if (!members.Contains(null)) return new MembersArgument(new([.. members.Select(member => member!)]));
        return new ObjectArgument(new([.. created.Initializers.Select(initializer =>
            new FluentParameter(initializer.NameEquals?.Name.Identifier.ValueText ?? SyntaxNames.Last(initializer.Expression), reader.Argument(initializer.Expression)))]));
    }

    /// <summary>The path from the parameter: <c>Code</c>, <c>Address.Street</c>.</summary>
    private static string? Member(ExpressionSyntax expression, string parameter)
    {
        expression = SyntaxNames.Unwrap(expression);
        if (expression is CastExpressionSyntax cast) return Member(cast.Expression, parameter);
        if (expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access) return null;
        var owner = SyntaxNames.Unwrap(access.Expression);
        if (owner is IdentifierNameSyntax root) return root.Identifier.ValueText == parameter ? name.Identifier.ValueText : null;
        return Member(owner, parameter) is { } left ? $"{left}.{name.Identifier.ValueText}" : null;
    }
}
