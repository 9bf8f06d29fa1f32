using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>
/// The names in a file that have, or may have, more text put behind them: in a chain, an interpolated string, a format, a
/// StringBuilder. Told by syntax alone, so that it keeps no symbols alive; a name too many only means silence.
/// </summary>
internal sealed class ContinuedNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, ContinuedNames> Cache = new();

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The names of a tree, gathered once for each tree and only when somebody asks.</summary>
    public static ContinuedNames Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(tree, out var known)) return known;
        var names = new ContinuedNames();
        var stored = new List<(string Name, string Variable)>();
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name) continue;
            cancellation.ThrowIfCancellationRequested();
            var text = name.Identifier.ValueText;
            if (IsContinued(SyntaxNames.AccessOf(name), out var variable)) names._names.Add(text);
            else if (variable.Length > 0) stored.Add((text, variable));
        }
        foreach (var (name, variable) in stored)
        {
            if (names._names.Contains(variable)) names._names.Add(name);
        }
        return Cache.GetValue(tree, _ => names);
    }

    public bool Contains(string name) => _names.Contains(name);

    /// <summary>Whether text may be put behind a name, or else which variable it is stored in.</summary>
    private static bool IsContinued(ExpressionSyntax node, out string variable)
    {
        variable = "";
        while (true)
        {
            switch (node.Parent)
            {
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    if (node == sum.Left) return true;
                    node = sum;
                    break;
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } hole:
                    if (interpolated.Contents.Last() != hole) return true;
                    node = interpolated;
                    break;
                case ExpressionSyntax outer when SyntaxNames.Inside(outer) is not null || outer is ConditionalExpressionSyntax or CastExpressionSyntax:
                    node = outer;
                    break;
                case MemberAccessExpressionSyntax access when access.Expression == node:
                    return access.Parent is InvocationExpressionSyntax;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    return TextCalls.Of(call) is not TextCall.None and not TextCall.Same || SyntaxNames.Last(call.Expression).StartsWith("Append", StringComparison.Ordinal);
                case ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax creation }:
                    return SyntaxNames.Last(creation.Type) == "StringBuilder";
                case ArgumentSyntax { Parent.Parent: ImplicitObjectCreationExpressionSyntax { Parent.Parent.Parent: VariableDeclarationSyntax declared } }:
                    return SyntaxNames.Last(declared.Type) == "StringBuilder";
                case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.AddAssignmentExpression):
                    return true;
                case AssignmentExpressionSyntax assignment when node == assignment.Right:
                    variable = SyntaxNames.Last(assignment.Left);
                    return false;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                    variable = declarator.Identifier.ValueText;
                    return false;
                default:
                    return false;
            }
        }
    }
}
