using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Inserts;

/// <summary>Where a text is executed, or given to what executes it.</summary>
internal static class ExecutionPlaces
{
    public static IReadOnlyList<SyntaxNode> Of(SqlText text, SemanticModel model, CancellationToken cancellationToken)
    {
        var places = new List<SyntaxNode>();
        foreach (var use in text.Uses.Select(use => use.Expression))
        {
            var useModel = use.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(use.SyntaxTree);
            if (StatementSink.OnlyShows(use, useModel, cancellationToken)) continue;
            if (StatementUse.At(use).Execution is { } execution) places.Add(execution);
            else if (IsHandedOver(use)) places.Add(use);
        }
        return places;
    }

    /// <summary>A text that is only returned, stored or collected is executed by somebody else.</summary>
    private static bool IsHandedOver(SyntaxNode use)
    {
        foreach (var node in use.Ancestors())
        {
            switch (node)
            {
                case ArgumentSyntax { Parent.Parent: var call }: return !Collects(call);
                case AssignmentExpressionSyntax assignment when StatementUse.CommandOf(assignment) is not null: return true;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax: return false;
            }
        }
        return false;
    }

    private static bool Collects(SyntaxNode? call) => call switch
    {
        InvocationExpressionSyntax { Expression: var called } => SyntaxNames.Last(called) is "Add" or "AddRange" or "Append" or "AppendLine" or "Enqueue" or "Push" or "TryAdd",
        BaseObjectCreationExpressionSyntax creation => creation is ObjectCreationExpressionSyntax { Type: var type } && SyntaxNames.Last(type) is "StringBuilder",
        _ => false,
    };
}
