using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema.Ddl;

/// <summary>A column's type under its name in information_schema.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/9.0/en/other-vendor-data-types.html and the syntax pages of the types</remarks>
internal readonly record struct DataType(string Name, int? Length = null)
{
    /// <summary>SERIAL: BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE.</summary>
    public bool IsSerial { get; init; }

    /// <summary>The NATIONAL types are utf8.</summary>
    public string? CharacterSet { get; init; }

    private static readonly Dictionary<string, string> Synonyms = new (string Written, string Standard)[]
    {
        ("BOOL", "tinyint"), ("BOOLEAN", "tinyint"), ("INT1", "tinyint"), ("INT2", "smallint"), ("INT3", "mediumint"), ("MIDDLEINT", "mediumint"), ("INT4", "int"),
        ("INTEGER", "int"), ("INT8", "bigint"), ("DEC", "decimal"), ("NUMERIC", "decimal"), ("FIXED", "decimal"), ("FLOAT4", "float"), ("FLOAT8", "double"),
        ("REAL", "double"), ("CHARACTER", "char"), ("VARCHARACTER", "varchar"), ("GEOMETRYCOLLECTION", "geomcollection"),
    }.ToDictionary(synonym => synonym.Written, synonym => synonym.Standard, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether columns of this type have a character set.</summary>
    public static bool IsText(string type) =>
        type is "char" or "varchar" or "tinytext" or "text" or "mediumtext" or "longtext" or "enum" or "set";

    /// <summary>What a text type becomes with CHARACTER SET binary.</summary>
    public static string BinaryOf(string type) => type switch
    {
        "char" => "binary",
        "varchar" => "varbinary",
        "enum" or "set" => type,
        _ => type.Replace("text", "blob"),
    };

    /// <summary>Reads the name of a type, of several words it may be, and its length.</summary>
    public static DataType Read(SqlTokenReader tokens)
    {
        var type = ReadName(tokens);
        if (!tokens.Is('(')) return type;
        var length = tokens.Peek() is { Kind: SqlTokenKind.Number } number && int.TryParse(number.GetText(tokens.Text), out var value) ? value : (int?)null;
        tokens.SkipParenthesised();
        return type.Name == "float" && length > 24 ? new DataType("double") : type with { Length = length };
    }

    private static DataType ReadName(SqlTokenReader tokens)
    {
        if (tokens.TryTake("SERIAL")) return new DataType("bigint") { IsSerial = true };
        if (tokens.TryTake("DOUBLE"))
        {
            tokens.TryTake("PRECISION");
            return new DataType("double");
        }
        if (tokens.TryTake("NATIONAL")) return ReadCharacterType(tokens) with { CharacterSet = "utf8" };
        if (tokens.Is("NCHAR") || tokens.Is("NVARCHAR")) return ReadCharacterType(tokens) with { CharacterSet = "utf8" };
        if (tokens.Is("CHAR") || tokens.Is("CHARACTER")) return ReadCharacterType(tokens);
        if (tokens.TryTake("LONG"))
        {
            if (tokens.TryTake("VARBINARY")) return new DataType("mediumblob");
            if (tokens.Is("CHAR") || tokens.Is("CHARACTER")) ReadCharacterType(tokens);
            else tokens.TryTake("VARCHAR");
            return new DataType("mediumtext");
        }
        var name = tokens.Take().GetText(tokens.Text);
        return new DataType(Synonyms.TryGetValue(name, out var standard) ? standard : name.ToLowerInvariant());
    }

    private static DataType ReadCharacterType(SqlTokenReader tokens)
    {
        var varies = tokens.Is("VARCHAR") || tokens.Is("NVARCHAR") || tokens.Is("VARCHARACTER");
        tokens.Take();
        varies |= tokens.TryTake("VARYING") || tokens.TryTake("VARCHAR") || tokens.TryTake("VARCHARACTER");
        return new DataType(varies ? "varchar" : "char");
    }
}
