namespace Dup1062.MySql.Statements;

/// <summary>A stretch of the text that was read.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset behind its last character.</param>
public readonly record struct SqlSpan(int Start, int End)
{
    /// <summary>The number of characters.</summary>
    public int Length => End - Start;
}
