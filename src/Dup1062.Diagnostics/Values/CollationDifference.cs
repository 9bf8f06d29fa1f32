namespace Dup1062.Diagnostics.Values;

/// <summary>What two texts differ in that a collation calls equal.</summary>
[Flags]
internal enum CollationDifference
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Capitals and small letters.</summary>
    Case = 1,

    /// <summary>Accents, and letters that a collation counts as accented: <c>ø</c> and <c>o</c>.</summary>
    Accent = 2,

    /// <summary>Trailing blanks.</summary>
    Padding = 4,

    /// <summary>Characters beyond the BMP, such as emoji, that old collations call all the same.</summary>
    Supplementary = 8,

    /// <summary>One letter for two: <c>ß</c> and <c>ss</c>.</summary>
    Expansion = 16,

    /// <summary>The same character composed and decomposed.</summary>
    NormalForm = 32,

    /// <summary>Something else: width, ignorable characters, kana.</summary>
    Other = 64,
}
