namespace Dup1062.MySql.Lexing;

/// <summary>Comments that servers execute: <c>/*! */</c>, <c>/*!50003 */</c>, and MariaDB's <c>/*M! */</c>.</summary>
internal static class ExecutedComment
{
    /// <summary>The longest opening there is: <c>/*M!100203</c>.</summary>
    public const int LongestOpening = 10;

    /// <summary>The length of the opening of a comment whose text a server executes; 0 for one that it passes over, and for other text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the comment may begin.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="server">The server; null stands for the newest.</param>
    public static int Opening(string text, int start, int end, ServerVersion? server)
    {
        if (At(start) != '/' || At(start + 1) != '*') return 0;
        var mariaDbOnly = At(start + 2) is 'M' or 'm' && At(start + 3) == '!';
        if (!mariaDbOnly && At(start + 2) != '!') return 0;
        var digits = start + (mariaDbOnly ? 4 : 3);
        var i = digits;
        var version = 0;
        for (; i - digits < 6 && SqlCharacters.IsDigit(At(i)); i++) version = version * 10 + (At(i) - '0');
        if (i - digits < 5) (i, version) = (digits, 0);
        return ServerVersion.ExecutesComment(server, version, mariaDbOnly) ? i - start : 0;

        char At(int index) => index < end ? text[index] : '\0';
    }
}
