using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>What a use does to a variable that holds text.</summary>
internal enum VariableUseKind
{
    /// <summary>Nothing that matters, or another variable of the same name.</summary>
    None,

    /// <summary>The text goes somewhere.</summary>
    Read,

    /// <summary>The text is replaced.</summary>
    Set,

    /// <summary><c>x += value</c>, <c>x = x + value</c></summary>
    Append,

    /// <summary><c>builder.Append(…)…</c></summary>
    Build,

    /// <summary><c>x = … x …</c>, <c>builder.Replace(…)</c></summary>
    Change,

    /// <summary>The text is changed by something that cannot be followed, such as a <c>ref</c> argument.</summary>
    Unknown,
}

/// <summary>One use of a variable that holds text.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Node">The name in source, or the assignment or declaration.</param>
/// <param name="Value">The new value, what is appended, or the chain of calls on a builder; the text itself where it is read.</param>
/// <param name="IsRead">Whether the text, as it is after this use, goes somewhere.</param>
internal sealed record VariableUse(VariableUseKind Kind, SyntaxNode Node, ExpressionSyntax? Value, bool IsRead = false)
{
    /// <summary>Whether the use replaces the text or adds to it.</summary>
    public bool IsWrite => Kind >= VariableUseKind.Set;

    /// <summary>Whether the use keeps the text and adds to it, or may do so.</summary>
    public bool IsAddition => Kind > VariableUseKind.Set;

    /// <summary>Whether the use may leave nothing of the text as it was.</summary>
    public bool IsChange => Kind >= VariableUseKind.Change;
}
