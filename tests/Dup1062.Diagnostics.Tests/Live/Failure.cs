using System.Text.RegularExpressions;
using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Live;

/// <summary>A statement that fails with a duplicate, and its diagnosis.</summary>
internal static partial class Failure
{
    /// <summary>Runs a command that must raise a duplicate-key error, and gives the error and the command.</summary>
    public static async Task<(DuplicateEntry Entry, FailedCommand Command)> RunAsync(TestDatabase database, string sql, params (string Name, object? Value)[] parameters)
    {
        await using var connection = await database.OpenAsync();
        return await RunAsync(connection, sql, parameters);
    }

    /// <summary>The same on an open connection.</summary>
    public static async Task<(DuplicateEntry Entry, FailedCommand Command)> RunAsync(
        MySqlConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        await using var command = new MySqlCommand(sql, connection);
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        var exception = await Assert.ThrowsAsync<MySqlException>(() => command.ExecuteNonQueryAsync());
        Assert.Contains(exception.Number, (int[])[1062, 1022, 1169, 1569, 1586, 1761, 1762, 1859]);
        return (Read(exception), new FailedCommand(sql, [.. parameters.Select(p => new CommandParameter(p.Name, p.Value))]));
    }

    /// <summary>Diagnoses a failure, values shown.</summary>
    public static Task<Diagnosis> DiagnoseAsync(TestDatabase database, DuplicateEntry entry, FailedCommand? command) =>
        new DuplicateEntryDiagnoser(() => new MySqlConnection(database.ConnectionString), new DiagnoserOptions { Redaction = Redaction.None }).DiagnoseAsync(entry, command);

    /// <summary>Runs a command that must fail, and diagnoses it.</summary>
    public static async Task<Diagnosis> DiagnoseAsync(TestDatabase database, string sql, params (string Name, object? Value)[] parameters)
    {
        var (entry, command) = await RunAsync(database, sql, parameters);
        return await DiagnoseAsync(database, entry, command);
    }

    /// <summary>Reads what the tests' own servers print, in English.</summary>
    public static DuplicateEntry Read(MySqlException exception)
    {
        var match = Text().Match(exception.Message);
        var key = match.Groups["key"].Value;
        var dot = key.LastIndexOf('.');
        return new DuplicateEntry
        {
            Number = exception.Number,
            Message = exception.Message,
            Value = match.Groups["value"].Value,
            IsValueCut = match.Groups["value"].Value.Length >= 60,
            Key = dot < 0 ? key : key[(dot + 1)..],
            Table = dot < 0 ? null : key[..dot],
        };
    }

    [GeneratedRegex(@"'(?<value>.*)' for key '(?<key>[^']*)'\z", RegexOptions.Singleline)]
    private static partial Regex Text();
}
