namespace Dup1062.MySql.Statements;

/// <summary>A SELECT that stands by itself.</summary>
public sealed record SelectStatement : SqlStatement
{
    /// <inheritdoc/>
    public override SqlStatementKind Kind => SqlStatementKind.Select;

    /// <summary>The word SELECT.</summary>
    public SqlSpan Verb { get; init; }

    /// <summary>Its tables, and how it ends.</summary>
    public required SelectSource Source { get; init; }

    /// <summary>It reads what is there now, not a snapshot: FOR UPDATE, FOR SHARE or LOCK IN SHARE MODE.</summary>
    public bool IsLocking { get; init; }

    /// <summary>Its result goes into variables or a file.</summary>
    public bool HasInto { get; init; }

    /// <summary>The text shows where it ends.</summary>
    public bool IsComplete { get; init; }

    /// <summary>What makes it read what is there now, on every server, and where that goes; null where it cannot be said.</summary>
    /// <param name="text">The text that the statement was read from.</param>
    public (int Offset, string Text)? SharedLock(string text)
    {
        if (IsLocking || HasInto || !IsComplete || Source.HasSetOperation || Source.Tables.Count == 0 || text.IndexOf("/*!", StringComparison.Ordinal) >= 0) return null;
        return (Span.End, char.IsLower(text[Verb.Start]) ? " lock in share mode" : " LOCK IN SHARE MODE");
    }
}
