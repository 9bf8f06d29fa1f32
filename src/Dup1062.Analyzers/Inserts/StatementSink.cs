using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Inserts;

/// <summary>Whether a text is only shown, compared or searched where it is used, never executed.</summary>
internal static class StatementSink
{
    private static readonly HashSet<string> ComparingMethods = new(StringComparer.Ordinal)
    {
        "StartsWith", "EndsWith", "Contains", "IndexOf", "LastIndexOf", "Equals", "Compare", "CompareTo", "CompareOrdinal", "ReferenceEquals",
        "IsMatch", "Match", "Matches", "Split",
    };

    private static readonly string[] ShowingMethods =
        ["Log", "Trace", "Debug", "Info", "Warn", "Error", "Fatal", "Verbose", "Critical", "Write", "Print"];

    private static readonly string[] ShowingTypes =
        ["Log", "Logger", "Logging", "ILog", "ILogger", "Trace", "Tracer", "Console", "Debug", "Assert", "StringAssert", "Telemetry", "MessageBox"];

    /// <summary>Whether the place where a text is used shows or compares it.</summary>
    public static bool OnlyShows(SyntaxNode use, SemanticModel model, CancellationToken cancellationToken)
    {
        var inner = use;
        foreach (var node in use.Ancestors())
        {
            switch (node)
            {
                case AttributeSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or CaseSwitchLabelSyntax or PatternSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } when inner == use:
                case InvocationExpressionSyntax invocation when inner == invocation.ArgumentList && Shows(invocation, model, cancellationToken):
                    return true;
                case InvocationExpressionSyntax invocation when StatementUse.IsExecuting(invocation):
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
            inner = node;
        }
        return false;
    }

    private static bool Shows(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellationToken)
    {
        var (receiver, name) = invocation.Expression switch
        {
            MemberAccessExpressionSyntax member => (LastName(member.Expression), member.Name.Identifier.ValueText),
            MemberBindingExpressionSyntax binding => ("", binding.Name.Identifier.ValueText),
            SimpleNameSyntax simple => ("", simple.Identifier.ValueText),
            _ => ("", ""),
        };
        if (ComparingMethods.Contains(name) || IsShowingType(receiver)) return true;
        return StartsWithWord(name, ShowingMethods)
            && model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } type }
            && IsShowingType(type.Name);
    }

    private static string LastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText.TrimStart('_'),
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => "",
    };

    private static bool IsShowingType(string name) =>
        StartsWithWord(name, ShowingTypes) || name.EndsWith("Log", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Logger", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>LogError</c> begins with the word Log, <c>LoginStore</c> does not.</summary>
    private static bool StartsWithWord(string name, string[] words) => words.Any(word =>
        name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (name.Length == word.Length || !char.IsLower(name[word.Length])));
}
