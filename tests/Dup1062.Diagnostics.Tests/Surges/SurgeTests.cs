using Dup1062.Diagnostics.Surges;
using Dup1062.MySql.Errors;

namespace Dup1062.Diagnostics.Tests.Surges;

public class SurgeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, Cause, string[]> Shapes => new()
    {
        { "PRIMARY", Cause.AutoIncrementBehind, ["4711", "4712", "4713", "4714", "4715", "4716", "4717"] },
        { "PRIMARY", Cause.AutoIncrementBehind, ["901", "903", "902", "905", "904", "906", "908"] },
        { "PRIMARY", Cause.AutoIncrementBehind, ["103", "113", "123", "133", "143", "153"] },
        { "PRIMARY", Cause.AutoIncrementExhausted, ["2147483647", "2147483647", "2147483647"] },
        { "PRIMARY", Cause.AutoIncrementExhausted, ["127", "127", "127", "127"] },
        { "uq_ref", Cause.RetryOrDoubleSubmit, ["127", "127", "127", "127"] },
        { "uq_ref", Cause.RetryOrDoubleSubmit, ["A-17", "A-17", "A-17", "B-2", "A-17"] },
        { "uq_ref", Cause.AlreadyExists, ["17", "18", "19", "20", "21"] },
        { "uq_email", Cause.CollationEqual, ["ann@x.de", "Ann@x.de", "bob@x.de", "BOB@x.de", "eve@x.de"] },
        { "uq_name", Cause.CollationEqual, ["Müller", "Muller", "straße", "STRASSE", "pad", "pad "] },
        { "uq_email", Cause.ZeroOrDefaultValue, ["", "", "", "a@b.c"] },
        { "uq_id", Cause.ZeroOrDefaultValue, ["00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000"] },
        { "uq_day", Cause.ZeroOrDefaultValue, ["0000-00-00 00:00:00", "0000-00-00 00:00:00", "0000-00-00 00:00:00"] },
        { "uq_email", Cause.AlreadyExists, ["ann@x.de", "bob@x.de", "eve@x.de", "joe@x.de"] },
        { "uq_request", Cause.RetryOrDoubleSubmit, ["a-1", "a-1", "a-1", "b-7", "b-7", "b-7", "c-9", "c-9", "c-9"] },
        { "uq_request", Cause.AlreadyExists, ["a-1", "a-1", "b-7", "b-7", "c-9", "c-9"] },
        { "uq_email", Cause.Unknown, ["ann@x.de"] },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Values_of_a_shape_have_a_likely_cause(string key, Cause cause, string[] values)
    {
        var surge = new Surge();
        foreach (var value in values) surge.Add(Entry(value, key));
        Assert.Equal(cause, surge.Likely.Cause);
        Assert.InRange(surge.Likely.Confidence, 0, 0.9);
        Assert.DoesNotContain(values, value => value.Length > 3 && surge.Likely.Evidence[0].Text.Contains(value));
    }

    [Fact]
    public void Most_frequent_values_come_first()
    {
        var surge = new Surge();
        foreach (var value in new[] { "a", "b", "b", "c", "b", "c", new string('x', 1000) }) surge.Add(Entry(value, "uq"));
        Assert.Equal([("b", 3L), ("c", 2L), ("a", 1L), (new string('x', 256), 1L)], surge.TopValues.Select(top => (top.Key, top.Value)));
    }

    [Theory]
    [InlineData("Duplicate entry for key 't.uq'", Cause.SchemaChange)]
    [InlineData("ALTER TABLE causes auto_increment resequencing, resulting in duplicate entry '1' for key 't.PRIMARY'", Cause.SchemaChange)]
    [InlineData("Foreign key constraint for table 'p', record '1' would lead to a duplicate entry in a child table", Cause.TriggerOrCascade)]
    [InlineData("Could not execute Write_rows event on table r.o; Duplicate entry '3' for key 'o.PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY", Cause.ReplicationConflict)]
    [InlineData("Can't write; duplicate key in table 't'", Cause.Unknown)]
    public void Texts_of_a_kind_speak_for_themselves(string text, Cause cause)
    {
        var (fromEntries, fromMessages) = (new Surge(), new Surge());
        fromEntries.Add(DuplicateEntry.Parse(text));
        Assert.True(DuplicateEntryMessage.TryFind(text, out var message));
        fromMessages.Add(message);
        Assert.Equal((cause, cause), (fromEntries.Likely.Cause, fromMessages.Likely.Cause));
    }

    [Fact]
    public void Rate_is_counted_from_the_first_to_the_last()
    {
        var surge = new Surge();
        for (var i = 0; i <= 100; i++) surge.Add(Entry($"v{i % 7}", "uq"), Noon.AddMilliseconds(100 * i));
        Assert.Equal((101, 7, false, 10.1), (surge.Count, surge.DistinctValues, surge.HasMoreValues, surge.Rate));
        Assert.Equal((Noon, Noon.AddSeconds(10)), (surge.First, surge.Last));
    }

    [Fact]
    public void A_frequent_value_is_seen_among_more_values_than_are_kept()
    {
        var surge = new Surge();
        for (var i = 0; i < 5000; i++) surge.Add(Entry(i % 10 < 6 ? "again" : Guid.NewGuid().ToString(), "uq"));
        Assert.Equal(Cause.RetryOrDoubleSubmit, surge.Likely.Cause);
        Assert.True(surge.HasMoreValues);
    }

    private static DuplicateEntry Entry(string value, string key) => DuplicateEntry.Parse($"Duplicate entry '{value}' for key '{key}'");
}
