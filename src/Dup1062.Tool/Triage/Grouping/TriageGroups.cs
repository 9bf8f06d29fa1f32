using Dup1062.MySql.Errors;
using Dup1062.Tool.Triage.Lines;

namespace Dup1062.Tool.Triage.Grouping;

/// <summary>All errors, by key and table; no more groups than a person can look at.</summary>
internal sealed class TriageGroups
{
    private const int Most = 200;
    private const string Primary = "PRIMARY";

    private readonly Dictionary<(string? Key, string? Table), TriageGroup> _groups = [];

    /// <summary>How many errors there were.</summary>
    public long Total { get; private set; }

    /// <summary>How many of them are on keys for which there was no room any more.</summary>
    public long Ungrouped { get; private set; }

    /// <summary>The groups, the largest first.</summary>
    public IReadOnlyList<TriageGroup> All => [.. _groups.Values.OrderByDescending(group => group.Surge.Count).ThenBy(group => group.Name, StringComparer.Ordinal)];

    public void Add(in DuplicateEntryMessage error, string? statementTable, DateTimeOffset? time)
    {
        Total++;
        var table = error.Table ?? error.Applier?.Table ?? statementTable;
        if (Find(error.Key, table) is { } group) group.Add(error, time);
        else Ungrouped++;
    }

    private TriageGroup? Find(string? key, string? table)
    {
        if (_groups.TryGetValue((key, table), out var group)) return group;
        var sameKey = key is null or Primary ? [] : _groups.Values.Where(other => other.Key == key).ToList();
        // Entries of one application name the table here and leave it out there.
        if (table is null && sameKey is [var only]) return only;
        if (table is not null && sameKey is [{ Table: null } unnamed])
        {
            _groups.Remove((key, null));
            unnamed.Table = table;
            _groups.Add((key, table), unnamed);
            return unnamed;
        }
        if (_groups.Count == Most) return null;
        group = new TriageGroup(key, table);
        _groups.Add((key, table), group);
        return group;
    }
}
