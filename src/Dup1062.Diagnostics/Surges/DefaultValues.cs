namespace Dup1062.Diagnostics.Surges;

/// <summary>Values that stand for none: an empty text, zero, a date or GUID of zeros.</summary>
internal static class DefaultValues
{
    public static bool Contain(string value) => value.All(c => c is '0' or '-' or ':' or '.' or ' ') && !value.StartsWith("-", StringComparison.Ordinal);
}
