using Dup1062.Analyzers.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Inserts;

/// <summary>For which engine a piece of SQL is meant: by the object that gets it, else by the file, the types and the namespace around it.</summary>
internal static class StatementEngine
{
    /// <summary>The engine that a use of a text says: the object that gets it, else the place where it is written, else that of the use.</summary>
    public static Engine Of(SyntaxNode use, Engine origin, SemanticModel model, CancellationToken cancellationToken)
    {
        var sink = OfSink(use, model, cancellationToken);
        return sink != Engine.None ? sink : origin != Engine.None ? origin : OfSurroundings(use);
    }

    /// <summary>The engine of the object that gets a text.</summary>
    /// <param name="use">Where the text is used.</param>
    /// <param name="model">The model of the tree that <paramref name="use"/> lies in.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    private static Engine OfSink(SyntaxNode use, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in use.Ancestors())
        {
            if (node is StatementSyntax or MemberDeclarationSyntax) break;
            var engine = node switch
            {
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } invocation =>
                    OfExpression(receiver, model, cancellationToken) | OfArguments(invocation.ArgumentList, model, cancellationToken),
                InvocationExpressionSyntax invocation => OfArguments(invocation.ArgumentList, model, cancellationToken),
                BaseObjectCreationExpressionSyntax creation =>
                    OfType(model.GetTypeInfo(creation, cancellationToken).Type) | OfArguments(creation.ArgumentList, model, cancellationToken),
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var target } } =>
                    OfExpression(target, model, cancellationToken),
                _ => Engine.None,
            };
            if (engine != Engine.None) return engine;
        }
        return Engine.None;
    }

    private static Engine OfArguments(ArgumentListSyntax? arguments, SemanticModel model, CancellationToken cancellationToken)
    {
        var engines = Engine.None;
        foreach (var argument in arguments?.Arguments ?? default)
        {
            if (argument.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or BaseObjectCreationExpressionSyntax) engines |= OfExpression(argument.Expression, model, cancellationToken);
        }
        return engines;
    }

    private static Engine OfExpression(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var engine = OfType(model.GetTypeInfo(expression, cancellationToken).Type);
        if (engine != Engine.None) return engine;

        // IDbConnection c = new SqliteConnection(…): the declaration says what the interface does not.
        return model.GetSymbolInfo(expression, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
            && value.SyntaxTree == model.SyntaxTree
            ? OfType(model.GetTypeInfo(value, cancellationToken).Type)
            : Engine.None;
    }

    private static Engine OfType(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            var engine = EngineNames.OfDriver(type.ContainingNamespace?.ToDisplayString() ?? "");
            if (engine == Engine.None && type.TypeKind == TypeKind.Error) engine = EngineNames.OfType(type.Name);
            if (engine == Engine.None && type.Locations.Any(l => l.IsInSource)) engine = EngineNames.In(type.Name);
            if (engine != Engine.None) return engine;
        }
        return Engine.None;
    }

    /// <summary>The engines that the file, the types, the namespace and the usings around a place speak of.</summary>
    public static Engine OfSurroundings(SyntaxNode use)
    {
        var engines = EngineNames.InPath(use.SyntaxTree.FilePath);
        foreach (var node in use.Ancestors())
        {
            engines |= node switch
            {
                BaseTypeDeclarationSyntax type => EngineNames.In(type.Identifier.ValueText),
                BaseNamespaceDeclarationSyntax @namespace => EngineNames.In(@namespace.Name.ToString()) | OfUsings(@namespace.Usings),
                CompilationUnitSyntax unit => OfUsings(unit.Usings),
                FieldDeclarationSyntax { Declaration.Variables: [var variable, ..] } => EngineNames.In(variable.Identifier.ValueText),
                PropertyDeclarationSyntax property => EngineNames.In(property.Identifier.ValueText),
                MethodDeclarationSyntax method => EngineNames.In(method.Identifier.ValueText),
                _ => Engine.None,
            };
        }
        return engines;
    }

    private static Engine OfUsings(SyntaxList<UsingDirectiveSyntax> usings)
    {
        var engines = Engine.None;
        foreach (var @using in usings) engines |= EngineNames.OfDriver(@using.Name?.ToString() ?? "");
        return engines;
    }
}
