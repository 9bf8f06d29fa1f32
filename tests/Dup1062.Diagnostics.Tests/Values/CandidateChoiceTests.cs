using Dup1062.Diagnostics.Schemas;
using Dup1062.Diagnostics.Values;
using Dup1062.MySql.Lexing;

namespace Dup1062.Diagnostics.Tests.Values;

public class CandidateChoiceTests
{
    private static readonly TableFacts Table = Columns.Table(Columns.Integer("n"), Columns.Text("s", 100));

    [Fact]
    public void The_row_that_prints_as_the_error_shows_is_meant() =>
        Assert.Equal("b", Assert.Single(Choose("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c')", "2-b")).Row.Columns["s"].Value);

    [Fact]
    public void A_cut_text_is_its_rows_beginning()
    {
        var longText = new string('x', 80);
        Assert.Equal(longText, Assert.Single(Choose($"INSERT INTO t VALUES (1, 'a'), (2, '{longText}')", $"2-{longText[..59]}...", isCut: true)).Row.Columns["s"].Value);
    }

    [Fact]
    public void Parts_that_the_statement_does_not_show_come_from_the_text()
    {
        var candidate = Assert.Single(Choose("UPDATE t SET s = 'a-b' WHERE x = 1", "7-a-b"));
        Assert.Equal("7", candidate.Row.Columns["n"].Value);
        Assert.Equal(ValueOrigin.Message, candidate.Row.Columns["n"].Origin);
        Assert.Equal(ValueOrigin.Supplied, candidate.Row.Columns["s"].Origin);
    }

    [Fact]
    public void Without_a_statement_the_text_is_split() => Assert.True(Assert.Single(Choose("", "7-a")).IsFromMessage);

    private static IReadOnlyList<KeyCandidate> Choose(string sql, string value, bool isCut = false)
    {
        var entry = new DuplicateEntry { Number = 1062, Message = $"Duplicate entry '{value}' for key 'k'", Value = value, IsValueCut = isCut, Key = "k" };
        var key = Table.Table.UniqueKeys[0];
        var evaluator = new ValueEvaluator(sql, new CommandParameters(new FailedCommand(sql, []), SqlMode.None));
        return new CandidateChoice(entry, Table, key, GuidFormat.Char36).Choose(KeyCandidates.Written(FailedStatements.Read(sql), Table, key, evaluator));
    }
}
