namespace Dup1062.Diagnostics.AspNetCore;

/// <summary>Which duplicates are answered as conflicts, and in what words.</summary>
public sealed class DuplicateEntryConflictOptions
{
    private readonly List<(string Key, string Title)> _conflicts = [];

    /// <summary>The <c>type</c> of the problem details; null for the framework's own for 409.</summary>
    public string? ProblemType { get; set; }

    /// <summary>
    /// Whether every duplicate that reaches the handler goes to the application's <see cref="DuplicateEntryMonitor"/>, if it has one. Off, since EF
    /// Core's interceptors report the same errors with their commands; on for applications whose errors nobody else reports.
    /// </summary>
    public bool ReportsToMonitor { get; set; }

    /// <summary>Answers duplicates on a key with 409 Conflict.</summary>
    /// <param name="key">The key's name, with its table (<c>users.uniq_email</c>) or without, as <see cref="DuplicateEntryExceptionExtensions.IsDuplicateEntry(Exception, string)"/> takes it.</param>
    /// <param name="title">What the client is told: "This e-mail address is taken". Neither the value nor the names of key and table are added to it.</param>
    public DuplicateEntryConflictOptions Conflict(string key, string title)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentException.ThrowIfNullOrEmpty(title);
        _conflicts.Add((key, title));
        return this;
    }

    /// <summary>What the client is told of an exception; null where it is no duplicate on a key that was named.</summary>
    internal string? TitleOf(Exception exception)
    {
        if (!exception.IsDuplicateEntry()) return null;
        foreach (var (key, title) in _conflicts)
        {
            if (exception.IsDuplicateEntry(key)) return title;
        }
        return null;
    }
}
