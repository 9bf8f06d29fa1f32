namespace Dup1062.MySql.Lexing;

/// <summary>The character classes of MySQL's lexical structure.</summary>
internal static class SqlCharacters
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>The same character, or the same letter of ASCII in the other case.</summary>
    public static bool AreEqual(char a, char b) => a == b || ((a ^ b) == 0x20 && IsLetter(a));

    /// <summary>A character of an unquoted identifier: letters, digits, <c>_</c>, <c>$</c> and everything from U+0080.</summary>
    public static bool IsWord(char c) => IsLetter(c) || IsDigit(c) || c is '_' or '$' || (c >= '\u0080' && c != '\uFEFF');

    /// <summary>Blanks, line ends, control characters and the byte order mark.</summary>
    public static bool IsBlank(char c) => c is <= ' ' or '\u007F' or '\uFEFF';
}
