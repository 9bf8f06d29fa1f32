namespace Dup1062.MySql.Schema.Scripts;

/// <summary>The comments by which migration tools divide one file into a part that goes up and one that goes down again.</summary>
/// <remarks>dbmate, goose, sql-migrate, micrate, rambler, MyBatis Migrations, Play evolutions.</remarks>
internal static class MigrationSection
{
    /// <summary>No marker is longer, its dashes and blanks included.</summary>
    public const int Longest = 24;

    private static readonly string[] Up = ["migrate:up", "+goose up", "+migrate up", "+micrate up", "rambler up", "!ups"];
    private static readonly string[] Down = ["migrate:down", "+goose down", "+migrate down", "+micrate down", "rambler down", "!downs", "//@undo", "@undo"];

    /// <summary>Whether a comment begins a section, and whether that one is to be left out.</summary>
    /// <param name="comment">The comment with its dashes, or the beginning of it.</param>
    /// <param name="isUndo">The section takes back what the other one does.</param>
    public static bool TryRead(string comment, out bool isUndo)
    {
        var text = comment.TrimStart('-', '#', ' ', '\t');
        isUndo = BeginsWithOneOf(text, Down);
        return isUndo || BeginsWithOneOf(text, Up);
    }

    private static bool BeginsWithOneOf(string text, string[] markers)
    {
        foreach (var marker in markers)
        {
            if (text.StartsWith(marker, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
