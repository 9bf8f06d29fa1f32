using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;

namespace Dup1062.Diagnostics.Tests.Values;

public class MessageValueTests
{
    [Fact]
    public void A_single_part_is_the_whole_text() => Assert.Equal("a-b-c", Assert.Single(Read("a-b-c", Columns.Text("s", 20)))["s"]);

    [Fact]
    public void Types_decide_where_a_text_splits()
    {
        var values = Assert.Single(Read("foo-bar-7-2024-01-02", Columns.Text("s", 20), Columns.Integer("n"), Columns.Time("d", "date")));
        Assert.Equal("foo-bar", values["s"]);
        Assert.Equal("7", values["n"]);
        Assert.Equal("2024-01-02", values["d"]);
    }

    [Fact]
    public void Where_types_allow_several_splits_all_are_tried() => Assert.Equal(2, Read("a-b-c", Columns.Text("s", 20), Columns.Text("u", 20)).Count);

    [Fact]
    public void Too_many_splits_say_nothing() => Assert.Empty(Read(string.Join('-', Enumerable.Repeat("a", 20)), Columns.Text("s", 50), Columns.Text("u", 50)));

    [Fact]
    public void Bytes_are_undone() => Assert.Equal(new byte[] { 0, (byte)'A', 0xFF }, Assert.Single(Read("\\x00A\\xFF", Columns.Binary("b", 3)))["b"]);

    [Fact]
    public void Of_a_cut_text_the_beginning_counts()
    {
        var table = Columns.Table(Columns.Text("s", 200));
        var candidate = Assert.Single(MessageValues.Of(new string('a', 61) + "...", isCut: true, table.Table.UniqueKeys[0], table));
        Assert.Equal(60, candidate.Key.Parts[0].PrefixLength);
    }

    [Fact]
    public void A_cut_text_of_several_parts_says_nothing()
    {
        var table = Columns.Table(Columns.Text("s", 200), Columns.Integer("n"));
        Assert.Empty(MessageValues.Of(new string('a', 64), isCut: true, table.Table.UniqueKeys[0], table));
    }

    [Theory]
    [InlineData("it's 🎩", "it's ?")]
    [InlineData("plain", "plain")]
    public void A_text_prints_as_the_server_prints_it(string value, string printed) => Assert.Equal(printed, DisplayText.OfText(value));

    [Fact]
    public void A_key_prints_as_the_server_prints_it()
    {
        // From servers.md's table of messages: the same values on three servers.
        var table = Columns.Table(Columns.Text("s", 20), Columns.Integer("n"), Columns.Time("d", "date"), Columns.Time("t", "datetime", 3), Columns.Decimal("m", 6, 2));
        var row = new StatementRow(new Dictionary<string, ColumnValue>
        {
            ["s"] = new(ValueOrigin.Supplied, "foo-bar"),
            ["n"] = new(ValueOrigin.Supplied, -7),
            ["d"] = new(ValueOrigin.Supplied, new DateTime(2024, 1, 2)),
            ["t"] = new(ValueOrigin.Supplied, "2024-01-02 03:04:05.678"),
            ["m"] = new(ValueOrigin.Supplied, -1.5m),
        });
        Assert.Equal("foo-bar--7-2024-01-02-2024-01-02 03:04:05.678--1.50", DisplayText.Of(table.Table.UniqueKeys[0], row, table, GuidFormat.Char36));
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, object?>> Read(string value, params ColumnFacts[] columns)
    {
        var table = Columns.Table(columns);
        return [.. MessageValues.Of(value, isCut: false, table.Table.UniqueKeys[0], table).Select(c => c.Row.Columns.ToDictionary(p => p.Key, p => p.Value.Value))];
    }
}
