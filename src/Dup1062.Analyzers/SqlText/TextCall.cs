using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>Methods that make text from text.</summary>
internal enum TextCall
{
    None,

    /// <summary><c>string.Format</c></summary>
    Format,

    /// <summary><c>string.Concat</c></summary>
    Concat,

    /// <summary><c>string.Join</c></summary>
    Join,

    /// <summary><c>string.Create(culture, $"…")</c>, <c>FormattableString.Invariant($"…")</c></summary>
    Interpolate,

    /// <summary><c>Trim</c> of a string.</summary>
    Trim,

    /// <summary><c>TrimStart</c> of a string.</summary>
    TrimStart,

    /// <summary><c>TrimEnd</c> of a string.</summary>
    TrimEnd,

    /// <summary>Methods that leave the SQL as it is: <c>ToString()</c>, <c>ReplaceLineEndings</c>.</summary>
    Same,

    /// <summary><c>Replace</c> of a string or StringBuilder.</summary>
    Replace,

    /// <summary><c>StringBuilder.Append</c></summary>
    Append,

    /// <summary><c>StringBuilder.AppendLine</c></summary>
    AppendLine,

    /// <summary><c>StringBuilder.AppendFormat</c></summary>
    AppendFormat,

    /// <summary><c>StringBuilder.AppendJoin</c></summary>
    AppendJoin,

    /// <summary><c>StringBuilder.Clear</c></summary>
    Clear,
}

internal static class TextCalls
{
    /// <summary>What a call does by its syntax alone; whether its receiver is a StringBuilder is for the caller to ask.</summary>
    public static TextCall Of(InvocationExpressionSyntax invocation)
    {
        if (invocation.Expression is not MemberAccessExpressionSyntax access || !access.IsKind(SyntaxKind.SimpleMemberAccessExpression)) return TextCall.None;
        var name = access.Name.Identifier.ValueText;
        if (SyntaxNames.IsStringType(access.Expression)) return OfStringType(name);
        if (SyntaxNames.Last(access.Expression) == "FormattableString") return name is "Invariant" or "CurrentCulture" ? TextCall.Interpolate : TextCall.None;
        return OfInstance(name, invocation.ArgumentList.Arguments.Count);
    }

    public static bool IsStatic(this TextCall call) => call is TextCall.Format or TextCall.Concat or TextCall.Join or TextCall.Interpolate;

    public static bool IsOfBuilder(this TextCall call) => call >= TextCall.Append;

    private static TextCall OfStringType(string name) => name switch
    {
        "Format" => TextCall.Format,
        "Concat" => TextCall.Concat,
        "Join" => TextCall.Join,
        "Create" => TextCall.Interpolate,
        _ => TextCall.None,
    };

    private static TextCall OfInstance(string name, int arguments) => (name, arguments) switch
    {
        ("Trim", _) => TextCall.Trim,
        ("TrimStart", _) => TextCall.TrimStart,
        ("TrimEnd", _) => TextCall.TrimEnd,
        ("ToString", 0) => TextCall.Same,
        ("ReplaceLineEndings", _) => TextCall.Same,
        ("Replace", 2) => TextCall.Replace,
        ("Append", 1 or 2) => TextCall.Append,
        ("AppendLine", 0 or 1) => TextCall.AppendLine,
        ("AppendFormat", > 0) => TextCall.AppendFormat,
        ("AppendJoin", > 1) => TextCall.AppendJoin,
        ("Clear", 0) => TextCall.Clear,
        _ => TextCall.None,
    };
}
