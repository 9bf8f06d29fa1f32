using System.Globalization;
using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Causes;

/// <summary>Remedies in the schema.</summary>
internal static class SchemaRemedies
{
    private const string Rebuild = "Rebuilds the table, and blocks writes for as long; fails on a column that a foreign key uses.";
    private const int KeyBytes = 3072;
    private const int OldKeyBytes = 767;
    private const int LongestNumber = 32;
    private const int LongestOverhead = 3;

    private static readonly Version LongKeysSince = new(5, 7, 7);
    private static readonly Version BinaryNoPadSince = new(8, 0, 17);
    private static readonly Version GeneratedSince = new(5, 7, 6);
    private static readonly Version MariaDbStoredSince = new(10, 2, 1);

    /// <summary>Compare by bytes.</summary>
    public static Remedy ChangeCollation(Incident incident, ComparedPart part)
    {
        var server = incident.Queries.Session.Server;
        var collation = ExactCollation(part.Column!.CharacterSet ?? "utf8mb4", server);
        var tellsBlanks = !new Collation(collation).IsPadSpace || collation.IndexOf("nopad", StringComparison.Ordinal) >= 0;
        var exact = ChangeCollation(incident.Table!, part.Column, server);
        return part.Difference.HasFlag(CollationDifference.Padding) && !tellsBlanks
            ? exact with { Text = "Where the two are meant to be different: no text collation of this server tells trailing blanks apart; VARBINARY does.", Sql = null }
            : exact;
    }

    /// <summary>Compare a column by bytes.</summary>
    public static Remedy ChangeCollation(TableFacts table, ColumnFacts column, ServerVersion? server)
    {
        var collation = ExactCollation(column.CharacterSet ?? "utf8mb4", server);
        return new Remedy(
            $"Where the two are meant to be different, compare {column.Name} exactly: a collation that tells them apart.",
            $"ALTER TABLE {table.QuotedName} MODIFY {Definition(column, column.FullType, column.CharacterSet, collation)}",
            $"{Rebuild} Searches on the column become case-sensitive, and joins with columns of the old collation lose their index.");
    }

    /// <summary>Keep all of the value.</summary>
    public static Remedy WidenColumn(Incident incident, ComparedPart part)
    {
        var column = part.Column!;
        var type = WiderType(column, part.Given);
        return new Remedy(
            $"Where the lost part matters, widen {column.Name}.",
            type is null ? null : $"ALTER TABLE {incident.Table!.QuotedName} MODIFY {Definition(column, type, column.CharacterSet, column.Collation)}",
            $"{Rebuild} What was cut before stays cut.");
    }

    /// <summary>Let the key cover more of the column.</summary>
    public static Remedy WholeColumnKey(Incident incident, ComparedPart part)
    {
        var key = incident.Key!;
        var longest = LongestKeyPart(part, key, incident);
        var isEnough = longest > (part.Part.PrefixLength ?? 0);
        var whole = part.Column!.MaxLength <= longest && part.Column.Column.Type is "varchar" or "char" or "varbinary" or "binary";
        var parts = key.Parts.Select(other => other == part.Part
            ? SqlNames.Quote(other.Column!) + (whole ? "" : $"({longest.ToString(CultureInfo.InvariantCulture)})")
            : PartText(other));
        return new Remedy(
            $"Let {key.Name} cover more of {part.Column.Name}{(whole ? ", all of it" : "; for the whole of a long text, put a unique key on a generated hash of it (SHA2)")}.",
            isEnough ? $"ALTER TABLE {incident.Table!.QuotedName} {DropAndAdd(key, parts)}" : null,
            "Rebuilds the index; the key takes more space.");
    }

    /// <summary>Bring a deleted row back.</summary>
    public static Remedy Restore(Incident incident, RowComparison row, DeletionMark mark) => new(
        "Where the new row is the old one come back, restore that.",
        mark.LiveValue is { } live ? $"UPDATE {incident.Table!.QuotedName} SET {SqlNames.Quote(mark.Column.Name)} = {live} WHERE {Words.Condition(incident, row)}" : null,
        "The row comes back with its old values and everything that refers to it.");

    /// <summary>Let the key count live rows only.</summary>
    public static Remedy LiveRowsKey(Incident incident, DeletionMark mark) => LiveRowsKey(incident.Table!, incident.Key!, mark, incident.Queries.Session.Server);

    /// <summary>Let a key count live rows only.</summary>
    public static Remedy LiveRowsKey(TableFacts table, UniqueKey key, DeletionMark mark, ServerVersion? server)
    {
        var isPossible = !key.IsPrimary && HasGeneratedColumns(server);
        var counted = key.Parts.Where(part => !string.Equals(part.Column, mark.Column.Name, StringComparison.OrdinalIgnoreCase));
        var name = SqlNames.QuoteDerived(key.Name, "_live");
        return new Remedy(
            $"Where deleted rows shall free their value, put a generated column into {key.Name} that is NULL for them: NULLs do not collide.",
            isPossible && mark.LiveCondition() is { } isLive
                ? $"ALTER TABLE {table.QuotedName} ADD COLUMN {name} TINYINT AS (IF({isLive}, 1, NULL)) STORED, {DropAndAdd(key, counted.Select(PartText).Append(name))}"
                : null,
            "Rebuilds the table. Adding the deletion time itself to the key instead would let two live rows in, since NULLs never collide.");
    }

    /// <summary>Whether a server has generated columns that a key may contain.</summary>
    public static bool HasGeneratedColumns(ServerVersion? server) => server is not null && (server.IsMariaDb ? server.Version >= MariaDbStoredSince : server.Version >= GeneratedSince);

    /// <summary>SQL that gives the row whose id is 0 the next number.</summary>
    public static string NumberZero(TableFacts table, string id)
    {
        var name = SqlNames.Quote(id);
        return $"UPDATE {table.QuotedName} AS t JOIN (SELECT MAX({name}) AS largest FROM {table.QuotedName}) AS m SET t.{name} = m.largest + 1 WHERE t.{name} = 0";
    }

    /// <summary>A column's definition for MODIFY, as far as information_schema tells it.</summary>
    public static string Definition(ColumnFacts column, string type, string? characterSet, string? collation)
    {
        var isText = column.Kind is ColumnKind.Text;
        var text = $"{SqlNames.Quote(column.Name)} {type}";
        if (isText && characterSet is not null && collation is not null) text += $" CHARACTER SET {characterSet} COLLATE {collation}";
        text += column.Column.IsNullable ? " NULL" : " NOT NULL";
        if (column.Column.Default == ColumnDefault.Constant && column.ConstantDefault is { } value) text += $" DEFAULT {SqlStringLiteral.Encode(value)}";
        return column.Column.IsAutoIncrement ? text + " AUTO_INCREMENT" : text;
    }

    private static string DropAndAdd(UniqueKey key, IEnumerable<string> parts) => key.IsPrimary
        ? $"DROP PRIMARY KEY, ADD PRIMARY KEY ({string.Join(", ", parts)})"
        : $"DROP INDEX {SqlNames.Quote(key.Name)}, ADD UNIQUE KEY {SqlNames.Quote(key.Name)} ({string.Join(", ", parts)})";

    /// <summary>A key part as SQL.</summary>
    public static string PartText(KeyPart part) => part.Column is { } column
        ? SqlNames.Quote(column) + (part.PrefixLength is { } length ? $"({length.ToString(CultureInfo.InvariantCulture)})" : "")
        : part.ToString();

    private static string ExactCollation(string characterSet, ServerVersion? server) =>
        characterSet != "utf8mb4" || server is null ? $"{characterSet}_bin"
        : server.IsMariaDb ? "utf8mb4_nopad_bin"
        : server.Version >= BinaryNoPadSince ? "utf8mb4_0900_bin"
        : "utf8mb4_bin";

    private static string? WiderType(ColumnFacts column, object? given) => (column.Kind, given) switch
    {
        (ColumnKind.Text, string text) when column.Column.Type is "varchar" or "char" => $"varchar({Math.Max(text.Length, (column.MaxLength ?? 1) * 2).ToString(CultureInfo.InvariantCulture)})",
        (ColumnKind.Binary, byte[] bytes) when column.Column.Type is "varbinary" or "binary" => $"varbinary({Math.Max(bytes.Length, (column.MaxLength ?? 1) * 2).ToString(CultureInfo.InvariantCulture)})",
        (ColumnKind.DateTime or ColumnKind.Time, _) => $"{column.Column.Type}(6)",
        (ColumnKind.Date, _) => "datetime(6)",
        (ColumnKind.Decimal, decimal number) => WiderDecimal(column, number),
        (ColumnKind.Integer, decimal number) => number == decimal.Truncate(number) ? column.Column.IsUnsigned ? "bigint unsigned" : "bigint" : "decimal(30,10)",
        (ColumnKind.Float, _) => "double",
        _ => null,
    };

    private static string WiderDecimal(ColumnFacts column, decimal number)
    {
        var scale = Math.Max(column.Scale ?? 0, (decimal.GetBits(number / 1.000000000000000000000000000m)[3] >> 16) & 0xFF);
        var whole = Math.Max((column.Precision ?? 10) - (column.Scale ?? 0), decimal.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture).Length);
        return string.Format(CultureInfo.InvariantCulture, "decimal({0},{1}){2}", whole + scale, scale, column.Column.IsUnsigned ? " unsigned" : "");
    }

    /// <summary>A key has a length in all, and on old servers its parts have one each.</summary>
    private static int LongestKeyPart(ComparedPart part, UniqueKey key, Incident incident)
    {
        var server = incident.Queries.Session.Server;
        var column = part.Column!;
        var most = server is not null && (server.IsMariaDb || server.Version >= LongKeysSince) ? KeyBytes : OldKeyBytes;
        var others = key.Parts.Where(other => other != part.Part).Sum(other => BytesOf(other, incident.Table!));
        var longest = Math.Max(0, Math.Min(most, KeyBytes - others)) / BytesPerCharacter(column);
        return column.MaxLength is { } length ? (int)Math.Min(length, longest) : (int)longest;
    }

    private static long BytesOf(KeyPart part, TableFacts table) =>
        part.Column is { } name && table.FindColumn(name) is { MaxLength: { } length, Kind: ColumnKind.Text or ColumnKind.Binary } column
            ? (part.PrefixLength ?? length) * BytesPerCharacter(column) + LongestOverhead
            : LongestNumber;

    private static int BytesPerCharacter(ColumnFacts column) =>
        column.Kind == ColumnKind.Binary ? 1 : column.CharacterSet switch { "utf8mb4" or "utf32" or "utf16" or null => 4, "utf8" or "utf8mb3" => 3, _ => 1 };
}
