using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;

namespace Dup1062.Diagnostics.Tests.Values;

public class StoredValueTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abcdefg", "abcde")]
    [InlineData("🎩🎩🎩🎩🎩🎩", "🎩🎩🎩🎩🎩")]
    public void Text_is_cut_by_characters(string given, string stored) => Assert.Equal(new StoredValue(given, stored), StoredValue.Of(Columns.Text("c", 5), given));

    [Fact]
    public void Char_loses_trailing_blanks() => Assert.Equal("ab", StoredValue.Of(Columns.Text("c", 5, "char"), "ab ").Stored);

    [Fact]
    public void Numbers_into_text_are_written_out() => Assert.Equal("1.50", StoredValue.Of(Columns.Text("c", 9), 1.50m).Stored);

    [Theory]
    [InlineData("tinyint", false, "300", "127")]
    [InlineData("tinyint", true, "-3", "0")]
    [InlineData("int", false, "2.5", "3")]
    [InlineData("int", false, "-2.5", "-3")]
    [InlineData("bigint", true, "18446744073709551615", "18446744073709551615")]
    public void Whole_numbers_are_rounded_and_clamped(string type, bool isUnsigned, string given, string stored) =>
        Assert.Equal(decimal.Parse(stored), StoredValue.Of(Columns.Integer("c", type, isUnsigned), decimal.Parse(given, System.Globalization.CultureInfo.InvariantCulture)).Stored);

    [Fact]
    public void Decimals_round_half_away_from_zero()
    {
        var stored = StoredValue.Of(Columns.Decimal("c", 4, 2), 1.235m);
        Assert.Equal(1.24m, stored.Stored);
        Assert.True(stored.IsChanged);
        Assert.Equal(99.99m, StoredValue.Of(Columns.Decimal("c", 4, 2), 500m).Stored);
    }

    [Fact]
    public void Fractions_of_a_second_are_rounded()
    {
        var time = new DateTime(2024, 1, 2, 3, 4, 5, 500);
        Assert.Equal("2024-01-02 03:04:06.000000", StoredValue.Of(Columns.Time("c", "datetime"), time).Stored);
        Assert.False(StoredValue.Of(Columns.Time("c", "datetime", 3), time).IsChanged);
        Assert.Equal("2024-01-02 00:00:00.000000", StoredValue.Of(Columns.Time("c", "date"), time).Stored);
    }

    [Fact]
    public void Booleans_and_enums_are_numbers()
    {
        Assert.Equal(1m, StoredValue.Of(Columns.Integer("c", "tinyint"), true).Stored);
        Assert.Equal(6m, StoredValue.Of(Columns.Integer("c"), DayOfWeek.Saturday).Stored);
    }

    [Theory]
    [InlineData(GuidFormat.Binary16, "00112233445566778899AABBCCDDEEFF")]
    [InlineData(GuidFormat.TimeSwapBinary16, "66774455001122338899AABBCCDDEEFF")]
    [InlineData(GuidFormat.LittleEndianBinary16, "33221100554477668899AABBCCDDEEFF")]
    internal void Guids_go_as_the_driver_sends_them(GuidFormat format, string bytes) => Assert.Equal(
        Convert.FromHexString(bytes),
        StoredValue.Of(Columns.Binary("c", 16), Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), format).Stored);

    [Theory]
    [InlineData("Server=x;GuidFormat=Binary16", GuidFormat.Binary16)]
    [InlineData("Server=x;Old Guids=true", GuidFormat.LittleEndianBinary16)]
    [InlineData("Server=x", GuidFormat.Char36)]
    internal void The_connection_string_says_how(string connectionString, GuidFormat format) => Assert.Equal(format, GuidFormats.Of(connectionString));

    [Fact]
    public void Binary_is_filled_up_with_zeros() => Assert.Equal(new byte[] { 1, 0, 0, 0 }, StoredValue.Of(Columns.Binary("c", 4), new byte[] { 1 }).Stored);
}
