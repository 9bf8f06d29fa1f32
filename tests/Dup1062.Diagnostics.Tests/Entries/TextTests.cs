namespace Dup1062.Diagnostics.Tests.Entries;

public class TextTests
{
    [Fact]
    public void A_line_of_a_log_becomes_an_entry()
    {
        const string line = "12:00 [ERR] MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a@b.c' for key 'users.uq_email'";
        Assert.Equal(
            new DuplicateEntry { Number = 1062, Message = line, Value = "a@b.c", Key = "uq_email", QualifiedKey = "users.uq_email", Table = "users" },
            DuplicateEntry.Parse(line));
    }

    [Fact]
    public void An_applier_names_database_table_and_event()
    {
        var entry = DuplicateEntry.Parse("Could not execute Write_rows event on table shop.orders; Duplicate entry '3' for key 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log binlog.000001, end_log_pos 1341");
        Assert.Equal(("shop", "orders", "PRIMARY", "Write_rows"), (entry.Database, entry.Table, entry.Key, entry.ApplierEvent));
    }

    [Fact]
    public void A_cascade_names_both_tables()
    {
        var entry = DuplicateEntry.Parse("Foreign key constraint for table 'p', record '1-2' would lead to a duplicate entry in table 'c', key 'uq'");
        Assert.Equal((1761, "p", "c", "uq", "1-2"), (entry.Number, entry.ParentTable, entry.Table, entry.Key, entry.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Duplicate entry")]
    [InlineData("Column 'a' cannot be null")]
    public void Other_texts_are_refused(string text)
    {
        Assert.False(DuplicateEntry.TryParse(text, out _));
        Assert.Throws<FormatException>(() => DuplicateEntry.Parse(text));
    }
}
