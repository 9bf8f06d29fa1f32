namespace Dup1062.Build;

/// <summary>Which scripts are worth reducing. Those that are not stay with the compiler, so that an IDE shows what is typed in them.</summary>
internal static class ScriptChoice
{
    /// <summary>A bigger one has rows in it.</summary>
    public const long BigScript = 1 << 20;

    /// <summary>More take the compiler longer to open than to read.</summary>
    public const int ManyScripts = 1000;

    /// <summary>What the compiler reads without anybody noticing.</summary>
    public const long MuchText = 16 << 20;

    /// <summary>The big ones; all, where the others are many or much text together.</summary>
    public static IReadOnlyList<ScriptState> Of(IReadOnlyList<ScriptState> scripts)
    {
        var others = scripts.Where(script => script.Length <= BigScript).ToList();
        var isMuch = others.Count > ManyScripts || others.Sum(script => script.Length) > MuchText;
        return isMuch ? scripts : [.. scripts.Where(script => script.Length > BigScript)];
    }
}
