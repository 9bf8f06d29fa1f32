using System.CommandLine;
using Dup1062.Diagnostics;
using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.Tool.CommandLine;
using Dup1062.Tool.Connections;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.Diagnosing;

/// <summary><c>dup1062 diagnose</c>.</summary>
internal static class DiagnoseCommand
{
    public static Command Create()
    {
        var connection = Server.CreateOption();
        var error = new Option<string?>("--error", "-e") { Description = "The error's text; - for standard input. A stack trace or some lines of a log will do: the first duplicate-key error in it counts.", HelpName = "TEXT|-" };
        var input = new Argument<string?>("-") { Description = "Read the error's text from standard input.", Arity = ArgumentArity.ZeroOrOne };
        var sql = new Option<string?>("--sql") { Description = "The statement that failed, with its values.", HelpName = "TEXT" };
        var database = new Option<string?>("--database") { Description = "The database that it ran in. Default: the connection's.", HelpName = "DATABASE" };
        var table = new Option<string?>("--table") { Description = "The table that has the key, where neither the error nor the statement names it.", HelpName = "TABLE" };
        var format = FormatOption.Create<Format>("text for people, json for programs.");
        var showValues = new Option<bool>("--show-values") { Description = "Show values; otherwise only their shape." };
        var command = new ToolCommand(
            "diagnose",
            "Says why a duplicate-key error happened: by the server's own answers, or, without a connection, by the text alone.",
            "dup1062 diagnose --connection \"Server=db1;User ID=app;Password=…;Database=shop\" --error \"Duplicate entry 'ann@example.org' for key 'users.uniq_email'\"",
            "kubectl logs api-7d9 | grep -A30 'Duplicate entry' | dup1062 diagnose -",
            "dup1062 diagnose --error - --sql \"INSERT INTO users (email) VALUES ('ann@example.org')\" --show-values < error.txt")
        {
            connection, error, input, sql, database, table, format, showValues,
        };
        command.Validators.Add(result =>
        {
            var dash = result.GetResult(input)?.Tokens is [var token, ..] ? token.Value : null;
            if (dash is not (null or StandardInput.Name)) result.AddError($"'{dash}' is not expected: give the error as --error TEXT, or - for standard input.");
            else if (dash is null && result.GetResult(error) is null) result.AddError("Which error? Give --error TEXT, or - for standard input.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new DiagnoseRequest(
                Server.Find(parsed.GetValue(connection)),
                parsed.GetValue(input) ?? parsed.GetValue(error)!,
                parsed.GetValue(sql),
                parsed.GetValue(table) is { Length: > 0 } name ? NameOf(name) : null,
                parsed.GetValue(database),
                parsed.GetValue(format),
                parsed.GetValue(showValues)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DiagnoseRequest request, CancellationToken cancellationToken)
    {
        var error = await ErrorText.ReadAsync(request.Error, cancellationToken);
        if (error.Others > 0) Console.Error.WriteLine($"dup1062: the text has {error.Others + 1} different errors; this is about the first. 'dup1062 triage' sums up all.");
        var redactor = new ValueRedactor(request.ShowsValues ? Redaction.None : Redaction.Mask);
        var entry = error.Entry with { Table = request.Table?.Name ?? error.Entry.Table, Database = request.Table?.Database ?? request.Database ?? error.Entry.Database };
        var diagnosis = request.Server is { } server
            ? await Working.RunAsync(progress => new LiveDiagnosis(server, progress).RunAsync(entry, request, cancellationToken))
            : TextDiagnosis.Of(entry, request.Sql, redactor);
        IReadOnlyList<HandQuery> byHand = request.Server is null ? HandQueries.Of(diagnosis, request.Sql, redactor) : [];
        if (request.Format == Format.Json) Console.Out.WriteLine(DiagnosisJson.Of(diagnosis, byHand, redactor));
        else new DiagnosisText(Terminals.Out).Write(diagnosis, byHand, redactor);
        return ExitCode.Done;
    }

    /// <summary><c>shop.users</c>, or with backticks, as SQL writes it.</summary>
    private static TableName NameOf(string text)
    {
        if (!text.Contains('`', StringComparison.Ordinal)) return text.Split('.', 2) is [var database, var table] ? new TableName(database, table) : new TableName(null, text);
        var reader = new SqlTokenReader(text);
        var first = reader.Take().GetName(text);
        return reader.TryTake('.') ? new TableName(first, reader.Take().GetName(text)) : new TableName(null, first);
    }
}
