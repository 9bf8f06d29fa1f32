using System.Globalization;

namespace Dup1062.Diagnostics.Values;

/// <summary>The value of a number as SQL writes it.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/number-literals.html, hexadecimal-literals.html and bit-value-literals.html</remarks>
internal static class NumberLiteral
{
    /// <summary>Reads it.</summary>
    /// <param name="written">The literal.</param>
    /// <param name="isNegative">A minus stands before it.</param>
    /// <returns>A <see cref="long"/>, <see cref="decimal"/> or <see cref="double"/>; bytes for a hexadecimal or bit literal; null where it is none.</returns>
    public static object? Read(string written, bool isNegative = false)
    {
        if (written.Length > 1 && written[0] is 'x' or 'X' or 'b' or 'B') return ReadDigits(written[0], written.Substring(1).Trim('\''), isNegative);
        if (written.Length > 2 && written[0] == '0' && written[1] is 'x' or 'b') return ReadDigits(written[1], written.Substring(2), isNegative);
        var text = isNegative ? "-" + written : written;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)) return integer;
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out var exact)) return exact;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var approximate) ? approximate : null;
    }

    private static byte[]? ReadDigits(char radix, string digits, bool isNegative)
    {
        if (isNegative) return null;
        var isHexadecimal = radix is 'x' or 'X';
        var perByte = isHexadecimal ? 2 : 8;
        digits = digits.PadLeft((digits.Length + perByte - 1) / perByte * perByte, '0');
        var bytes = new byte[digits.Length / perByte];
        for (var i = 0; i < bytes.Length; i++)
        {
            foreach (var c in digits.Substring(i * perByte, perByte))
            {
                var digit = isHexadecimal && Uri.IsHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : c is '0' or '1' ? c - '0' : -1;
                if (digit < 0) return null;
                bytes[i] = (byte)((bytes[i] * (isHexadecimal ? 16 : 2)) + digit);
            }
        }
        return bytes;
    }
}
