using System.Text;
using Dup1062.MySql.Schema.Reduction;

namespace Dup1062.Build;

/// <summary>Tells which files the compiler can read. Any other among its additional files is an error (CS2001, CS2015), and fails the build.</summary>
internal static class CompilerInput
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the file can be opened and is no binary file, such as one that is packed or encrypted under the name of a script.</summary>
    public static bool CanRead(string path)
    {
        // Nor can its options name more.
        if (!ReducedFiles.CanName(path)) return false;
        try
        {
            using var stream = SharedFile.Open(path);
            var content = new MemoryStream();
            stream.CopyTo(content);
            var bytes = content.ToArray();
            return !HasTwoZeros(bytes) || HasUtf16Mark(bytes) || IsUtf8(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool HasTwoZeros(byte[] bytes)
    {
        for (var i = Array.IndexOf(bytes, (byte)0); i >= 0 && i + 1 < bytes.Length; i = Array.IndexOf(bytes, (byte)0, i + 1))
        {
            if (bytes[i + 1] == 0) return true;
        }
        return false;
    }

    private static bool HasUtf16Mark(byte[] bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
