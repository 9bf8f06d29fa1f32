using CsCheck;
using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Statements;
using Dup1062.MySql.Tests.Conflicts;
using Dup1062.MySql.Upserts;

namespace Dup1062.MySql.Tests.Statements;

public class HostileInputTests
{
    private static readonly string[] Texts =
    [
        "INSERT LOW_PRIORITY IGNORE INTO `shop`.coupon PARTITION (p0) (code, `percent`, note) VALUES (@c, 1 + (2), 'x'), ROW(NULL, \uFFFC, {0}) AS new(a, b, c) "
            + "ON DUPLICATE KEY UPDATE code = VALUES(code), note = LAST_INSERT_ID(1) RETURNING code; DELETE FROM coupon;",
        "INSERT INTO coupon (code) WITH x AS (SELECT 1) SELECT DISTINCT a.code, s.* FROM a NATURAL JOIN (b LEFT JOIN c USING (d)) ON a.e = b.e, f AS g "
            + "WHERE NOT EXISTS (SELECT 1 FROM coupon) GROUP BY 1 UNION SELECT 2 FOR UPDATE ON DUPLICATE KEY UPDATE code = coupon.code",
        "CREATE TEMPORARY TABLE IF NOT EXISTS coupon (code INT PRIMARY KEY); INSERT INTO coupon SET code = UUID(), note := \"a\"\"b\" /*! , percent = 1 */;"
            + "UPDATE coupon, users SET a = 1 WHERE b = 2 ORDER BY c LIMIT 3; SELECT @@identity",
    ];

    [Fact]
    public void A_text_may_end_anywhere()
    {
        foreach (var text in Texts)
        {
            for (var end = 0; end <= text.Length; end++) CheckAll(text[..end]);
        }
    }

    [Fact]
    public void A_hole_may_stand_anywhere()
    {
        foreach (var text in Texts)
        {
            for (var i = 0; i <= text.Length; i++) CheckAll(text.Insert(i, Sql.Hole));
        }
    }

    [Fact]
    public void Words_may_stand_in_any_order()
    {
        string[] words = [.. Texts.SelectMany(t => t.Split(' ')), "(", ")", ",", ";", ".", "=", "*", "'", "`", "\"", "\\", "{", "/*", "*/", "--", ":", "[", "@", "$1", Sql.Hole];
        Gen.Int[0, words.Length - 1].Array[0, 40].Select(picks => string.Join(" ", picks.Select(i => words[i]))).Sample(CheckAll, iter: 20_000);
    }

    [Theory]
    [InlineData("INSERT INTO coupon VALUES ", "(", ")")]
    [InlineData("INSERT INTO coupon ", "(", ")")]
    [InlineData("INSERT INTO coupon (code) SELECT 1 FROM ", "(", ")")]
    [InlineData("INSERT INTO coupon (code) VALUES ", "(1),", "")]
    [InlineData("INSERT INTO coupon SET ", "code = 1,", "")]
    [InlineData("INSERT INTO coupon SELECT 1 FROM ", "a JOIN b,", "")]
    [InlineData("", "INSERT INTO coupon VALUES (1);", "")]
    [InlineData("", ";", "")]
    [InlineData("INSERT INTO ", "a.", "")]
    [InlineData("INSERT INTO coupon ", "\uFFFC ", "")]
    [InlineData("CREATE ", "TEMPORARY ", "")]
    public void Reading_is_linear(string head, string repeated, string tail)
    {
        AllocatedBy(head, repeated, tail, 100);
        var small = AllocatedBy(head, repeated, tail, 10_000);
        var large = AllocatedBy(head, repeated, tail, 100_000);
        Assert.True(large < 20 * small, $"{small} → {large} bytes");
    }

    private static long AllocatedBy(string head, string repeated, string tail, int count)
    {
        var text = head + string.Concat(Enumerable.Repeat(repeated, count)) + string.Concat(Enumerable.Repeat(tail, count));
        var before = GC.GetAllocatedBytesForCurrentThread();
        CheckAll(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Reads, judges and writes, and looks at every offset.</summary>
    private static void CheckAll(string text)
    {
        var end = 0;
        foreach (var statement in SqlStatements.Read(text))
        {
            Assert.True(end <= statement.Span.Start && statement.Span.Start < statement.Span.End && statement.Span.End <= text.Length);
            end = statement.Span.End;
            if (statement is InsertStatement insert) Check(text, insert);
        }
    }

    private static void Check(string text, InsertStatement insert)
    {
        Assert.InRange(insert.UpsertOffset, insert.Table.Identifier.Span.End, insert.Span.End);
        Assert.InRange(insert.IgnoreOffset, insert.Verb.End, insert.Span.End);
        foreach (var table in Shop.Catalog.Find(insert.Table.Name))
        {
            var verdict = InsertConflicts.Analyze(insert, table);
            foreach (var form in Enum.GetValues<UpsertForm>())
            {
                var upsert = UpsertWriter.Write(form, text, insert, verdict, ServerVersion.TryParse("9.0.0-mysql"));
                Assert.InRange(upsert.Offset, 0, text.Length);
                Assert.Equal(upsert.Refusal == UpsertRefusal.None, upsert.Text.Length > 0);
            }
        }
    }
}
