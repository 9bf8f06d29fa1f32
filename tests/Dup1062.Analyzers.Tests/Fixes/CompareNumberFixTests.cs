using Dup1062.Analyzers.CodeFixes.Handling;
using Dup1062.Analyzers.Handling;
using Dup1062.Analyzers.Tests.Handling;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using static Dup1062.Analyzers.Tests.Handling.Catches;

namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>A wrong test becomes a test of the number, in the driver's idiom.</summary>
public class CompareNumberFixTests
{
    [Theory]
    [InlineData("catch (MySqlException e) when ({|DUP1105:e.ErrorCode == 1062|}) { return null; }", "catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (MySqlException e) { if ({|DUP1105:e.ErrorCode != 1062|}) throw; return null; }", "catch (MySqlException e) { if (e.Number != (int)MySqlErrorCode.DuplicateKeyEntry) throw; return null; }")]
    [InlineData("catch (MySqlException e) when ({|DUP1105:e.ErrorCode is not 1062|}) { return null; }", "catch (MySqlException e) when (e.Number != (int)MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (MySqlException e) when (e.ErrorCode is {|DUP1105:1062|} or 1205) { return null; }", "catch (MySqlException e) when (e.Number is (int)MySqlErrorCode.DuplicateKeyEntry or 1205) { return null; }")]
    [InlineData("catch (MySqlException e) when (e is { {|DUP1105:ErrorCode: 1062|} }) { return null; }", "catch (MySqlException e) when (e is { Number: (int)MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (Exception e) when (e is DbException { {|DUP1105:ErrorCode: 1062|} }) { return null; }", "catch (Exception e) when (e is MySqlException { Number: (int)MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (MySqlException e) { switch (e.ErrorCode) { case {|DUP1105:1062|}: return null; default: throw; } }", "catch (MySqlException e) { switch (e.Number) { case (int)MySqlErrorCode.DuplicateKeyEntry: return null; default: throw; } }")]
    [InlineData("catch (MySqlException e) when ({|DUP1105:e.ErrorCode == (int)MySqlErrorCode.DuplicateUnique|}) { return null; }", "catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (DbException e) when ({|DUP1105:e.ErrorCode == (int)MySqlErrorCode.DuplicateKeyEntry|}) { return null; }", "catch (DbException e) when (e is MySqlException { Number: (int)MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (DbException e) { if ({|DUP1105:e.ErrorCode != 1062|}) throw; return null; }", "catch (DbException e) { if (e is not MySqlException { Number: (int)MySqlErrorCode.DuplicateKeyEntry }) throw; return null; }")]
    [InlineData("catch (Exception e) when ({|DUP1105:e.HResult is -2147467259|}) { return null; }", "catch (Exception e) when (e is MySqlException { Number: (int)MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (MySqlException e) when ({|DUP1104:e.SqlState == \"23000\"|}) { return null; }", "catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    public Task OnMySqlData_NumberIsCompared(string clause, string expected) => VerifyAsync<ErrorComparisonAnalyzer>(Data, clause, expected);

    [Theory]
    [InlineData("catch (MySqlException e) when (e.Number == 1213 || {|DUP1104:e.SqlState == \"23000\"|}) { return null; }", "catch (MySqlException e) when (e.Number == 1213 || e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (MySqlException e) when (!{|DUP1104:e.SqlState.Equals(\"23000\")|}) { return null; }", "catch (MySqlException e) when (e.ErrorCode != MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (DbException e) when (e.SqlState != null && {|DUP1104:string.Equals(\"23000\", e.SqlState)|}) { return null; }", "catch (DbException e) when (e.SqlState != null && e is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (MySqlException e) { if (!({|DUP1104:e.SqlState == \"23000\"|})) throw; return null; }", "catch (MySqlException e) { if (e.ErrorCode != MySqlErrorCode.DuplicateKeyEntry) throw; return null; }")]
    [InlineData("catch (MySqlException e) when (e is { {|DUP1104:SqlState: \"23000\"|} }) { return null; }", "catch (MySqlException e) when (e is { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (Exception e) when ({|DUP1104:(e.InnerException as DbException)?.SqlState == \"23000\"|}) { return null; }", "catch (Exception e) when ((e.InnerException as DbException) is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (Exception e) when ({|DUP1104:(e as MySqlException)?.SqlState == \"23505\"|}) { return null; }", "catch (Exception e) when ((e as MySqlException)?.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (MySqlException e) { if ({|DUP1105:e.ErrorCode == MySqlErrorCode.MultiplePrimaryKey|}) return null; throw; }", "catch (MySqlException e) { if (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) return null; throw; }")]
    [InlineData("catch (MySqlException e) { switch (e.Number) { case {|DUP1105:(int)MySqlErrorCode.DuplicateKey|}: return null; default: throw; } }", "catch (MySqlException e) { switch (e.Number) { case (int)MySqlErrorCode.DuplicateKeyEntry: return null; default: throw; } }")]
    [InlineData("catch (MySqlException e) when ({|DUP1108:e.Number == 1062|}) { return null; }", "catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (MySqlException e) { switch (e.Number) { case {|DUP1108:1062|}: return null; default: throw; } }", "catch (MySqlException e) { switch (e.Number) { case (int)MySqlErrorCode.DuplicateKeyEntry: return null; default: throw; } }")]
    [InlineData("catch (Exception e) { if (e is not MySqlException { {|DUP1108:Number: 1062|} }) throw; return null; }", "catch (Exception e) { if (e is not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) throw; return null; }")]
    public Task OnMySqlConnector_ErrorCodeIsCompared(string clause, string expected) => VerifyAsync<ErrorComparisonAnalyzer>(Connector, clause, expected);

    [Theory]
    [InlineData("catch (MySqlException e) { if ({|DUP1103:e.Message.Contains(\"Duplicate\")|}) return null; throw; }", "catch (MySqlException e) { if (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) return null; throw; }")]
    [InlineData("catch (MySqlException e) { if (!{|DUP1103:e.Message.Contains(\"Duplicate\")|}) throw; return null; }", "catch (MySqlException e) { if (e.ErrorCode != MySqlErrorCode.DuplicateKeyEntry) throw; return null; }")]
    [InlineData("catch (MySqlException e) { if ({|DUP1103:e.Message.IndexOf(\"Duplicate entry\")|} < 0) throw; return null; }", "catch (MySqlException e) { if (e.ErrorCode != MySqlErrorCode.DuplicateKeyEntry) throw; return null; }")]
    [InlineData("catch (MySqlException e) { return {|DUP1103:e.Message.StartsWith(\"Duplicate\")|} ? code : null; }", "catch (MySqlException e) { return e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry ? code : null; }")]
    [InlineData("catch (Exception e) when (e.InnerException?{|DUP1103:.Message.Contains(\"Duplicate entry\")|} == true) { return null; }", "catch (Exception e) when (e.InnerException is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (Exception e) when (e.InnerException?{|DUP1103:.Message.Contains(\"Duplicate entry\")|} ?? false) { return null; }", "catch (Exception e) when (e.InnerException is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (Exception e) when (!{|DUP1103:e.GetBaseException().Message.ToLower().Contains(\"duplicate entry\")|}) { return null; }", "catch (Exception e) when (e.GetBaseException() is not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (Exception e) when ({|DUP1103:e.ToString().Contains(\"Duplicate entry\")|}) { return null; }", "catch (Exception e) when (e.GetBaseException() is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (DbUpdateException e) when ({|DUP1103:e.Message.Contains(\"Duplicate entry\")|}) { return null; }", "catch (DbUpdateException e) when (e.InnerException is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return null; }")]
    [InlineData("catch (DbUpdateException e) when ({|DUP1103:e.InnerException!.Message.Contains(\"Duplicate entry\")|} && code != null) { return null; }", "catch (DbUpdateException e) when (e.InnerException is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry } && code != null) { return null; }")]
    [InlineData("catch (Exception e) { if ({|DUP1103:Regex.IsMatch(e.Message, \"UNIQUE constraint failed\")|}) return null; throw; }", "catch (Exception e) { if (e is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) return null; throw; }")]
    public Task ATextTest_BecomesATestOfTheNumber(string clause, string expected) => VerifyAsync<MessageTextAnalyzer>(Connector, clause, expected);

    [Theory]
    [InlineData("catch (DbException e) when ({|DUP1103:e.Message.Contains(\"Duplicate entry\")|}) { return null; }", LanguageVersion.CSharp7_3, "catch (DbException e) when ((e as MySqlException)?.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { return null; }")]
    [InlineData("catch (DbException e) when (!{|DUP1103:e.Message.Contains(\"Duplicate entry\")|}) { return null; }", LanguageVersion.CSharp8, "catch (DbException e) when (!(e is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry })) { return null; }")]
    public Task AnOlderLanguage_IsSpoken(string clause, LanguageVersion version, string expected) =>
        new HandlingFixTest<MessageTextAnalyzer>(File(Connector, Method(clause)), File(Connector, Method(expected)), version).RunAsync();

    [Theory]
    [InlineData("catch (MySqlException e) when (e.SqlState is \"40001\" or {|DUP1104:\"23000\"|}) { return null; }")]
    [InlineData("catch (MySqlException e) { switch (e.SqlState) { case {|DUP1104:\"23000\"|}: return null; default: throw; } }")]
    [InlineData("catch (MySqlException e) when ({|DUP1104:e.SqlState == /* integrity */ \"23000\"|}) { return null; }")]
    [InlineData("catch (DbException e) { switch (e.ErrorCode) { case {|DUP1105:1062|}: return null; default: throw; } }")]
    public Task WhatHasNoEqual_StaysAsItIs(string clause) => VerifyAsync<ErrorComparisonAnalyzer>(Connector, clause, clause);

    [Theory]
    [InlineData("using Driver = MySqlConnector;", "Driver.MySqlException", "e.ErrorCode == Driver.MySqlErrorCode.DuplicateKeyEntry")]
    [InlineData("using Failure = MySqlConnector.MySqlException;", "Failure", "e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry", "using MySqlConnector;\n")]
    [InlineData("using Failure = MySql.Data.MySqlClient.MySqlException;", "Failure", "e.Number == (int)MySqlErrorCode.DuplicateKeyEntry", "using MySql.Data.MySqlClient;\n")]
    [InlineData("using MySqlConnector;", "MySql.Data.MySqlClient.MySqlException", "e.Number == (int)MySql.Data.MySqlClient.MySqlErrorCode.DuplicateKeyEntry")]
    [InlineData("using MySql.Data.MySqlClient;", "MySqlConnector.MySqlException", "e.ErrorCode == MySqlConnector.MySqlErrorCode.DuplicateKeyEntry")]
    [InlineData("using MySqlConnector; enum MySqlErrorCode { None }", "MySqlException", "e.ErrorCode == MySqlConnector.MySqlErrorCode.DuplicateKeyEntry")]
    public Task NamesThatAreTaken_AreWrittenInFull(string head, string exception, string expected, string added = "")
    {
        var source = $"using System;\n‹added›{head}\n\nclass Store\n{{\n    bool IsTaken({exception} e) => ‹test›;\n}}\n";
        return new HandlingFixTest<MessageTextAnalyzer>(
            source.Replace("‹added›", "").Replace("‹test›", "{|DUP1103:e.Message.Contains(\"Duplicate entry\")|}"),
            source.Replace("‹added›", added).Replace("‹test›", expected)).RunAsync();
    }

    [Theory]
    [InlineData("MySqlException? e", "e?.Message.Contains(\"Duplicate entry\") ?? false", "e?.ErrorCode == MySqlErrorCode.DuplicateKeyEntry")]
    [InlineData("Exception? e", "e?.InnerException?.Message?.Contains(\"Duplicate entry\") == true", "e?.InnerException is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }")]
    [InlineData("DbException? e", "e?.Message.StartsWith(\"Duplicate entry\") != true", "e is not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }")]
    [InlineData("DbUpdateException e", "e.InnerException!.Message.ToLower().IndexOf(\"duplicate entry\") != -1", "e.InnerException is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }")]
    public async Task NullableExceptions_StayWithoutWarnings(string parameter, string test, string expected)
    {
        string Source(string code) => $"#nullable enable\n{Catches.File(Connector, $"    bool IsTaken({parameter}) => {code};")}";
        using var host = new FixHost(Source(test), "", null, new MessageTextAnalyzer());
        var finding = Assert.Single(await host.FindingsAsync());
        await host.ApplyAsync(Assert.Single(await host.OffersAsync(new CompareNumberFix(), finding)));
        Assert.Equal(Source(expected), host.Source);
        Assert.Empty((await host.Document.Project.GetCompilationAsync())!.GetDiagnostics().Where(message => message.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public Task SeveralFiles_AreFixedInTheProjectAndTheSolution()
    {
        const string bad = "class {0} {{ bool IsTaken(MySqlConnector.MySqlException e) => {{|DUP1104:e.SqlState == \"23000\"|}}; }}\n";
        const string good = "class {0} {{ bool IsTaken(MySqlConnector.MySqlException e) => e.ErrorCode == MySqlConnector.MySqlErrorCode.DuplicateKeyEntry; }}\n";
        var test = new HandlingFixTest<ErrorComparisonAnalyzer>(string.Format(bad, "A") + string.Format(bad, "B"), string.Format(good, "A") + string.Format(good, "B"));
        test.TestState.Sources.Add(string.Format(bad, "C"));
        test.FixedState.Sources.Add(string.Format(good, "C"));
        return test.RunAsync();
    }

    [Fact]
    public Task AUsing_IsAddedAndTriviaKept()
    {
        var test = new HandlingFixTest<MessageTextAnalyzer>(
            """
            using System;

            class Store
            {
                bool IsTaken(Exception e) =>
                    e.HelpLink is null // any
                    && {|DUP1103:e.Message.Contains("Duplicate entry")|} // on any key
                    && e.Source != null;

                bool IsTakenToo(Exception e) => {|DUP1103:e.Message.Contains("Duplicate entry")|};
            }

            """,
            """
            using System;
            using MySqlConnector;

            class Store
            {
                bool IsTaken(Exception e) =>
                    e.HelpLink is null // any
                    && e is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry } // on any key
                    && e.Source != null;

                bool IsTakenToo(Exception e) => e is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry };
            }

            """);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(References.MySqlConnector);
        return test.RunAsync();
    }

    private static Task VerifyAsync<TAnalyzer>(string driver, string clause, string expected) where TAnalyzer : DiagnosticAnalyzer, new() =>
        new HandlingFixTest<TAnalyzer>(File(driver, Method(clause)), File(driver, Method(expected))).RunAsync();
}
