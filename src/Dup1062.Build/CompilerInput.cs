using System.Text;
using Dup1062.MySql.Schema.Reduction;

namespace Dup1062.Build;

/// <summary>Tells which files the compiler can read. Any other among its additional files is an error (CS2001, CS2015), and fails the build.</summary>
internal static class CompilerInput
{
    private const int BufferLength = 1 << 14;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the file can be opened and is no binary file, such as one that is packed or encrypted under the name of a script.</summary>
    public static bool CanRead(string path)
    {
        // Nor can its options name more.
        if (!ReducedFiles.CanName(path)) return false;
        try
        {
            using var stream = SharedFile.Open(path);
            return !HasTwoZeros(stream) || HasUtf16Mark(stream) || IsUtf8(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool HasTwoZeros(Stream stream)
    {
        var buffer = new byte[BufferLength];
        var endsWithZero = false;
        while (stream.Read(buffer, 0, buffer.Length) is > 0 and var length)
        {
            if (endsWithZero && buffer[0] == 0) return true;
            for (var i = Array.IndexOf(buffer, (byte)0, 0, length); i >= 0 && i + 1 < length; i = Array.IndexOf(buffer, (byte)0, i + 1, length - i - 1))
            {
                if (buffer[i + 1] == 0) return true;
            }
            endsWithZero = buffer[length - 1] == 0;
        }
        return false;
    }

    private static bool HasUtf16Mark(Stream stream)
    {
        stream.Position = 0;
        return (stream.ReadByte(), stream.ReadByte()) is (0xFF, 0xFE) or (0xFE, 0xFF);
    }

    private static bool IsUtf8(Stream stream)
    {
        stream.Position = 0;
        try
        {
            using var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false, BufferLength, leaveOpen: true);
            var buffer = new char[BufferLength];
            while (reader.Read(buffer, 0, buffer.Length) > 0)
            {
            }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
