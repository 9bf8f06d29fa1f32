namespace Dup1062.Tool.Output;

/// <summary>What a person should know, and what is no error: a line each on standard error.</summary>
internal static class Notices
{
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal);

    /// <summary>Says it, once in a run.</summary>
    public static void Say(string text)
    {
        lock (Said)
        {
            if (Said.Add(text)) Console.Error.WriteLine($"dup1062: {Printable.Of(text)}");
        }
    }
}
