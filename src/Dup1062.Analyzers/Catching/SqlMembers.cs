using System.Runtime.CompilerServices;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Catching;

/// <summary>
/// The members of a file that may execute its SQL, as far as names tell: those in which it stands, and those that name a field or property
/// into which it may have been put. Positions only, so that neither syntax nor symbols are kept alive.
/// </summary>
internal sealed class SqlMembers
{
    private static readonly ConditionalWeakTable<SyntaxTree, SqlMembers> Cache = new();

    private readonly HashSet<int> _members = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private SqlMembers(SyntaxTree tree, IEnumerable<ExpressionSyntax> seeds, CancellationToken cancellationToken)
    {
        var open = new Stack<SyntaxNode>(seeds);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var member = EnclosingMember.Of(open.Pop());
            if (!_members.Add(PositionOf(member))) continue;
            foreach (var name in StoredIn(member))
            {
                if (!_names.Add(name)) continue;
                var root = tree.GetRoot(cancellationToken);
                foreach (var use in IdentifierIndex.Of(root, cancellationToken).Uses(name)) open.Push(root.FindToken(use).Parent!);
            }
        }
    }

    /// <summary>Whether no member puts SQL where another one finds it.</summary>
    public bool AreApart => _names.Count == 0;

    public static SqlMembers Of(SyntaxTree tree, Func<IEnumerable<ExpressionSyntax>> seeds, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out var known)) return known;
        var members = new SqlMembers(tree, seeds(), cancellationToken);
        return Cache.GetValue(tree, _ => members);
    }

    /// <summary>Whether a piece of code is in such a member.</summary>
    public bool Hold(SyntaxNode code) => _members.Count > 0 && _members.Contains(PositionOf(code));

    /// <summary>Tells the member that holds a piece of code from the others of its file. The first one may begin where the file does.</summary>
    public static int PositionOf(SyntaxNode code) => EnclosingMember.Of(code) is MemberDeclarationSyntax member ? member.SpanStart : -1;

    /// <summary>What a member may put text into for others: what it declares, or writes to without declaring it.</summary>
    private static IEnumerable<string> StoredIn(SyntaxNode member)
    {
        var own = new HashSet<string>(member.DescendantNodes().Select(DeclaredName), StringComparer.Ordinal);
        if (member is BaseFieldDeclarationSyntax) return own;
        var written = member.DescendantNodes().OfType<ExpressionSyntax>().Select(WrittenBy).Where(access => access is not null)
            .Where(access => access is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } || !own.Contains(FirstName(access!)))
            .Select(access => SyntaxNames.Last(access)).Where(name => name != "CommandText");
        return member is PropertyDeclarationSyntax property ? written.Append(property.Identifier.ValueText) : written;
    }

    private static string DeclaredName(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        _ => "",
    };

    /// <summary>What an expression writes to: a name that is assigned, a StringBuilder that gets more.</summary>
    private static ExpressionSyntax? WrittenBy(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name when IdentifierIndex.IsWritten(name) => SyntaxNames.AccessOf(name),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var builder } } call
            when TextCalls.Of(call) is var kind && (kind.IsOfBuilder() || kind == TextCall.Replace) => SyntaxNames.Unwrap(builder),
        _ => null,
    };

    private static string FirstName(ExpressionSyntax access)
    {
        while (access is MemberAccessExpressionSyntax { Expression: var inner }) access = inner;
        return SyntaxNames.Last(access);
    }
}
