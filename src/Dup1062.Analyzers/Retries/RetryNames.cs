namespace Dup1062.Analyzers.Retries;

/// <summary>Names that say what is tried again.</summary>
internal static class RetryNames
{
    private static readonly string[] Words = ["Transient", "ShouldRetry", "CanRetry", "Retryable", "Retriable", "IsRetry", "IsRetriable", "ToRetry", "RetryOn", "NeedRetry", "NeedToRetry", "RetryError", "RetryCode"];

    private static readonly string[] Opposites = ["Non", "Not", "Never", "Dont", "Permanent", "Fatal", "Except", "Exclud", "Without", "Cannot"];

    /// <summary>Whether a predicate or list of this name tells errors that pass from those that stay.</summary>
    public static bool AreOfTransientErrors(string name) => MayBe(name) && Has(name, Words) && !Has(name, Opposites);

    /// <summary>Whether it speaks of the errors, not of what is done about them: a duplicate is never transient, though trying again with another key may help.</summary>
    public static bool SayTransient(string name) => name.IndexOf("Transient", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether "retr" or "tran" is in a name in any case. Every variable is asked this, and most names are none.</summary>
    private static bool MayBe(string name)
    {
        for (var i = 3; i < name.Length; i++)
        {
            switch (name[i] | 0x20)
            {
                case 'r' when (name[i - 3] | 0x20) == 'r' && (name[i - 2] | 0x20) == 'e' && (name[i - 1] | 0x20) == 't':
                case 'n' when (name[i - 3] | 0x20) == 't' && (name[i - 2] | 0x20) == 'r' && (name[i - 1] | 0x20) == 'a':
                    return true;
            }
        }
        return false;
    }

    private static bool Has(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }
        return false;
    }
}
