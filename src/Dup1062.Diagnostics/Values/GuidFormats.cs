using Dup1062.Diagnostics.Queries;

namespace Dup1062.Diagnostics.Values;

/// <summary>Finds the format that a driver uses, and applies it.</summary>
internal static class GuidFormats
{
    private static readonly int[] TextOrder = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
    private static readonly int[] TimeSwapOrder = [6, 7, 4, 5, 0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15];

    /// <summary>The format that a connection string asks for.</summary>
    /// <param name="connectionString">The connection string.</param>
    public static GuidFormat Of(string connectionString)
    {
        if (Enum.TryParse<GuidFormat>(ConnectionSettings.Find(connectionString, "guidformat", "guid format"), ignoreCase: true, out var format)) return format;
        return bool.TryParse(ConnectionSettings.Find(connectionString, "oldguids", "old guids"), out var isOld) && isOld ? GuidFormat.LittleEndianBinary16 : GuidFormat.Char36;
    }

    /// <summary>What the driver sends.</summary>
    public static object Apply(this GuidFormat format, Guid guid) => format switch
    {
        GuidFormat.Char32 => guid.ToString("N"),
        GuidFormat.Binary16 => Reorder(guid.ToByteArray(), TextOrder),
        GuidFormat.TimeSwapBinary16 => Reorder(Reorder(guid.ToByteArray(), TextOrder), TimeSwapOrder),
        GuidFormat.LittleEndianBinary16 => guid.ToByteArray(),
        _ => guid.ToString("D"),
    };

    private static byte[] Reorder(byte[] bytes, int[] order) => [.. order.Select(i => bytes[i])];
}
