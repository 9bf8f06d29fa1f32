namespace Dup1062.MySql.Schema.Review;

/// <summary>Columns that mark a row as deleted, by their usual names.</summary>
public static class DeletionColumns
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "deleted", "is_deleted", "isdeleted", "deleted_flag", "delete_flag", "del_flag", "deleted_at", "deletedat", "deleted_on", "deletedon", "deleted_utc", "deletedatutc",
        "deleted_date", "deleteddate", "date_deleted", "datedeleted", "deleted_time", "deletion_time", "deletiontime", "deletion_date", "deletiondate", "removed",
        "is_removed", "isremoved", "removed_at", "removedat", "archived", "is_archived", "isarchived", "archived_at", "archivedat", "trashed_at", "discarded_at",
    };

    /// <summary>The names; case does not count.</summary>
    public static IReadOnlyCollection<string> Names => Known;

    /// <summary>Whether a column bears one of them.</summary>
    /// <param name="column">The column's name.</param>
    public static bool Contains(string column) => Known.Contains(column);
}
