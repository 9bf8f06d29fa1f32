using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Servers.Tests.Handling;

/// <summary>DUP1103, DUP1104, DUP1105, DUP1108: the wrong test and the one that our fix makes of it, compiled and run through both drivers on every server.</summary>
public class RecognitionProofTests
{
    private const string Connector = "MySqlConnector";
    private const string Data = "MySql.Data.MySqlClient";
    private const string Duplicate = "INSERT INTO t VALUES (1, 1)";
    private const string ForeignKey = "INSERT INTO t VALUES (2, 9)";
    private const string IndexName = "ALTER TABLE t ADD INDEX i (a), ADD INDEX i (b)";
    private const string Text = "catch (MySqlException e) { if (e.Message.Contains(\"Duplicate entry\")) return \"taken\"; throw; }";
    private const string Word = "catch (MySqlException e) when (e.Message.StartsWith(\"Duplicate\")) { return \"taken\"; }";
    private const string State = "catch (MySqlException e) when (e.SqlState == \"23000\") { return \"taken\"; }";
    private const string Number = "catch (MySqlException e) when (e.Number == 1062) { return \"taken\"; }";
    private const string ErrorCode = "catch (MySqlException e) when (e.ErrorCode == 1062) { return \"taken\"; }";
    private const string BaseErrorCode = "catch (DbException e) when (e.ErrorCode == (int)MySqlErrorCode.DuplicateKeyEntry) { return \"taken\"; }";
    private const string HResult = "catch (Exception e) when (e.HResult == -2147467259) { return \"taken\"; }";
    private const string LookAlike = "catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.MultiplePrimaryKey) { return \"taken\"; }";

    [SkippableTheory]
    [EachServer(Connector, Duplicate, "taken", "taken")]
    [EachServer(Data, Duplicate, "taken", "taken")]
    [EachServer(Connector, IndexName, "taken", "error 1061")]
    [EachServer(Data, IndexName, "taken", "error 1061")]
    public Task A_word_of_the_message_is_true_of_other_errors(ServerKind kind, string driver, string sql, string wrong, string right) =>
        ProveAsync(kind, driver, Word, new MessageTextAnalyzer(), sql, wrong, right);

    [SkippableTheory]
    [InlineData(ServerKind.MariaDb, Connector, "de_DE")]
    [InlineData(ServerKind.MariaDb, Data, "de_DE")]
    [InlineData(ServerKind.MariaDb, Connector, "ja_JP")]
    [InlineData(ServerKind.MariaDb, Data, "ja_JP")]
    [InlineData(ServerKind.MySql56, Connector, "de_DE")]
    [InlineData(ServerKind.MySql56, Data, "ja_JP")]
    public Task The_words_of_the_message_are_another_language_s(ServerKind kind, string driver, string language) =>
        ProveAsync(kind, driver, Text, new MessageTextAnalyzer(), $"SET SESSION lc_messages = '{language}'; {Duplicate}", "error 1062", "taken");

    [SkippableTheory]
    [EachServer(Connector, Duplicate, "taken", "taken")]
    [EachServer(Connector, ForeignKey, "taken", "error 1452")]
    [EachServer(Data, Duplicate, "error 1062", "taken")]
    [EachServer(Data, ForeignKey, "error 1452", "error 1452")]
    public Task SQLSTATE_takes_a_missing_parent_for_a_duplicate_or_misses_both(ServerKind kind, string driver, string sql, string wrong, string right) =>
        ProveAsync(kind, driver, State, new ErrorComparisonAnalyzer(), sql, wrong, right);

    [SkippableTheory]
    [EachServer(Data, ErrorCode, Duplicate, "error 1062", "taken")]
    [EachServer(Connector, BaseErrorCode, Duplicate, "error 1062", "taken")]
    [EachServer(Data, BaseErrorCode, Duplicate, "error 1062", "taken")]
    [EachServer(Connector, LookAlike, Duplicate, "error 1062", "taken")]
    [EachServer(Data, LookAlike, Duplicate, "error 1062", "taken")]
    [EachServer(Connector, HResult, Duplicate, "taken", "taken")]
    [EachServer(Connector, HResult, ForeignKey, "taken", "error 1452")]
    [EachServer(Data, HResult, ForeignKey, "taken", "error 1452")]
    public Task A_test_of_the_wrong_code_never_matches_or_always(ServerKind kind, string driver, string clause, string sql, string wrong, string right) =>
        ProveAsync(kind, driver, clause, new ErrorComparisonAnalyzer(), sql, wrong, right);

    [SkippableTheory]
    [EachServer(Connector, Duplicate, "taken")]
    [EachServer(Data, Duplicate, "taken")]
    [EachServer(Connector, ForeignKey, "error 1452")]
    [EachServer(Data, ForeignKey, "error 1452")]
    public Task A_bare_number_and_its_name_are_the_same(ServerKind kind, string driver, string sql, string outcome) =>
        ProveAsync(kind, driver, Number, new ErrorComparisonAnalyzer(), sql, outcome, outcome);

    private static async Task ProveAsync(ServerKind kind, string driver, string clause, DiagnosticAnalyzer analyzer, string sql, string wrong, string right)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("""
            CREATE TABLE p (id INT PRIMARY KEY) ENGINE=InnoDB;
            INSERT INTO p VALUES (1);
            CREATE TABLE t (a INT PRIMARY KEY, b INT NOT NULL, FOREIGN KEY (b) REFERENCES p (id)) ENGINE=InnoDB;
            INSERT INTO t VALUES (1, 1);
            """);
        var source = HandlerProgram.Of(driver, $$"""
            try
                    {
                        db.Execute(sql);
                        return "stored";
                    }
                    {{clause}}
            """);

        var (bad, @fixed) = await HandlerProgram.BothAsync(source, analyzer, new CompareNumberFix());

        Assert.Equal(wrong, bad.Run(database, sql));
        Assert.Equal(right, @fixed.Run(database, sql));
    }
}
