using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Handling;

/// <summary>A call that looks for text in a message: <c>e.Message.Contains("…")</c>, <c>Regex.IsMatch(e.Message, "…")</c>.</summary>
/// <param name="Call">The call.</param>
/// <param name="Property"><c>Message</c>, or the <c>ToString</c> of the exception.</param>
/// <param name="Text">The text that is looked for.</param>
internal readonly record struct MessageTest(InvocationExpressionSyntax Call, SimpleNameSyntax Property, ExpressionSyntax Text)
{
    private static readonly string[] Searches = ["Contains", "StartsWith", "EndsWith", "IndexOf", "IsMatch"];

    /// <summary>The calls of a file that look for text in one.</summary>
    public static IEnumerable<InvocationExpressionSyntax> CallsIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        Searches.SelectMany(search => NamedTokens.Holding(search, ignoreCase: false, tree, cancellationToken))
            .Select(token => token.Parent?.Parent?.Parent).OfType<InvocationExpressionSyntax>().Distinct().Where(call => In(call) is not null);

    /// <summary>The test that a call makes; null for another call.</summary>
    public static MessageTest? In(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsMatch", Expression: var regex } && arguments.Count >= 2)
        {
            return regex is SimpleNameSyntax { Identifier.ValueText: "Regex" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Regex" }
                && MessageIn(arguments[0].Expression) is { } message
                    ? new MessageTest(call, message, arguments[1].Expression)
                    : null;
        }
        if (arguments.Count == 0 || call.Expression is not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax)) return null;
        var method = ExceptionProperty.ReadBy(call.Expression)!;
        return IsSearch(method.Identifier.ValueText)
            && MessageIn(ExceptionProperty.ReceiverOf(method)) is { } property
                ? new MessageTest(call, property, arguments[0].Expression)
                : null;
    }

    /// <summary>Those of strings, and what projects make of them: <c>ContainsIgnoreCase</c>.</summary>
    private static bool IsSearch(string method) =>
        method is "StartsWith" or "EndsWith" or "IndexOf" || method.StartsWith("Contains", StringComparison.Ordinal);

    /// <summary>Looks through calls that only change the letters: <c>e.Message.ToLower()</c>.</summary>
    private static SimpleNameSyntax? MessageIn(ExpressionSyntax? expression)
    {
        while (expression is not null)
        {
            if (expression is ConditionalAccessExpressionSyntax access) expression = access.WhenNotNull;
            if (expression is InvocationExpressionSyntax { Expression: (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax) and var called })
            {
                var method = ExceptionProperty.ReadBy(called)!;
                if (method.Identifier.ValueText == "ToString") return method;
                if (method.Identifier.ValueText is not ("ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "Trim")) return null;
                expression = ExceptionProperty.ReceiverOf(method);
            }
            else
            {
                return ExceptionProperty.ReadBy(expression) is { Identifier.ValueText: "Message" } property ? property : null;
            }
        }
        return null;
    }
}
