namespace Dup1062.Diagnostics.Values;

/// <summary>How a driver sends a <see cref="Guid"/>: connection string option GuidFormat of MySqlConnector, Old Guids of both.</summary>
/// <remarks>https://mysqlconnector.net/api/mysqlconnector/mysqlguidformattype/</remarks>
internal enum GuidFormat
{
    /// <summary>36 characters with hyphens.</summary>
    Char36,

    /// <summary>32 characters.</summary>
    Char32,

    /// <summary>16 bytes in the order of the text.</summary>
    Binary16,

    /// <summary>16 bytes as <c>UUID_TO_BIN(…, 1)</c> swaps them.</summary>
    TimeSwapBinary16,

    /// <summary>16 bytes as <see cref="Guid.ToByteArray()"/> has them.</summary>
    LittleEndianBinary16,
}
