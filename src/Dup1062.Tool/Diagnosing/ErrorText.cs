using Dup1062.Diagnostics;
using Dup1062.MySql.Errors;
using Dup1062.Tool.CommandLine;

namespace Dup1062.Tool.Diagnosing;

/// <summary>The error in what the user gives: a server's message, a stack trace, a few lines of a log.</summary>
/// <param name="Entry">The first duplicate-key error in it.</param>
/// <param name="Others">How many different ones follow.</param>
internal sealed record ErrorText(DuplicateEntry Entry, int Others)
{
    private const int MostCharacters = 4 * 1024 * 1024;

    /// <summary>Reads it.</summary>
    /// <param name="given">The text, or <see cref="StandardInput.Name"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ToolException">There is no such error in it.</exception>
    public static async Task<ErrorText> ReadAsync(string given, CancellationToken cancellationToken)
    {
        var isPiped = given == StandardInput.Name;
        var text = isPiped ? await ReadInputAsync(cancellationToken) : given;
        var source = isPiped ? "Standard input" : "--error";
        if (string.IsNullOrWhiteSpace(text)) throw new ToolException($"{source} is empty: give the text of the error, such as \"Duplicate entry 'a' for key 'users.uniq_email'\".");
        if (text.Contains('\0', StringComparison.Ordinal)) throw new ToolException($"{source} is binary: give the text of the error.");
        var errors = Errors(text).ToList();
        if (errors.Count == 0) throw new ToolException($"{source} has no duplicate-key error of MySQL or MariaDB in it.");
        // A stack trace says the same error several times; that is one.
        return new ErrorText(errors[0], errors.DistinctBy(error => (error.Value, error.QualifiedKey)).Count() - 1);
    }

    /// <summary>Line by line: two messages one below the other would read like one with a long value. Only a value with line ends needs the whole text.</summary>
    private static IEnumerable<DuplicateEntry> Errors(string text)
    {
        var inLines = text.Split('\n').SelectMany(ErrorsWithin).ToList();
        return inLines.Count > 0 ? inLines : ErrorsWithin(text);
    }

    private static IEnumerable<DuplicateEntry> ErrorsWithin(string text)
    {
        for (var start = 0; DuplicateEntryMessage.TryFind(text, start, text.Length - start, out var message) && DuplicateEntry.TryParse(text[start..], out var entry); start = message.Span.End)
        {
            yield return entry;
        }
    }

    private static async Task<string> ReadInputAsync(CancellationToken cancellationToken)
    {
        var input = StandardInput.Open();
        if (!Console.IsInputRedirected) Console.Error.WriteLine("Paste the error, then end the input (Ctrl+D; on Windows Ctrl+Z and Enter).");
        // Not Console.In, which reads by the console's code page and knows no byte order marks.
        using var reader = new StreamReader(input, detectEncodingFromByteOrderMarks: true);
        var buffer = new char[MostCharacters];
        var length = await reader.ReadBlockAsync(buffer.AsMemory(), cancellationToken);
        if (length == MostCharacters) Console.Error.WriteLine("dup1062: only the first 4 million characters are read; 'dup1062 triage -' sums up whole logs.");
        return new string(buffer, 0, length);
    }
}
