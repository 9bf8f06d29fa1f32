using System.Data.Common;
using Connector = MySqlConnector;
using Data = MySql.Data.MySqlClient;

namespace Dup1062.Servers.Tests.Handling;

/// <summary>What DUP1103, DUP1104, DUP1105 and DUP1108 say of the wrong tests, and that the fixed ones are right, with both drivers.</summary>
public class DuplicateRecognitionTests
{
    private const string Duplicate = "INSERT INTO t VALUES (1, 1)";
    private const string ForeignKey = "INSERT INTO t VALUES (2, 9)";
    private const string NotNull = "INSERT INTO t VALUES (2, NULL)";
    private const string IndexName = "ALTER TABLE t ADD INDEX i (a), ADD INDEX i (b)";
    private const string German = "SET SESSION lc_messages = 'de_DE'; ";

    [SkippableTheory]
    [InlineData(Duplicate, true)]
    [InlineData(German + Duplicate, true)]
    [InlineData(ForeignKey, false)]
    [InlineData(NotNull, false)]
    [InlineData(IndexName, false)]
    public async Task The_number_is_right_in_every_form_that_fixes_write(string sql, bool expected)
    {
        var (connector, data) = await ErrorsOfAsync(sql);
        Assert.Equal(expected, connector.ErrorCode == Connector.MySqlErrorCode.DuplicateKeyEntry);
        Assert.Equal(expected, connector.Number == (int)Connector.MySqlErrorCode.DuplicateKeyEntry);
        Assert.Equal(expected, data.Number == (int)Data.MySqlErrorCode.DuplicateKeyEntry);
        Assert.Equal(expected, (DbException)connector is Connector.MySqlException { ErrorCode: Connector.MySqlErrorCode.DuplicateKeyEntry });
        Assert.Equal(expected, (DbException)data is Data.MySqlException { Number: (int)Data.MySqlErrorCode.DuplicateKeyEntry });
        Assert.Equal(expected, (new InvalidOperationException("", data).InnerException as Data.MySqlException)?.Number == 1062);
    }

    [SkippableTheory]
    [InlineData(Duplicate)]
    [InlineData(ForeignKey)]
    [InlineData(NotNull)]
    public async Task SQLSTATE_23000_is_true_of_every_constraint_or_of_none(string sql)
    {
        var (connector, data) = await ErrorsOfAsync(sql);
        Assert.Equal("23000", connector.SqlState);
        Assert.Equal("23000", ((DbException)connector).SqlState);
        Assert.Null(data.SqlState);
        Assert.Null(((DbException)data).SqlState);
    }

    [SkippableTheory]
    [InlineData(Duplicate)]
    [InlineData(ForeignKey)]
    [InlineData(IndexName)]
    public async Task ErrorCode_and_HResult_are_the_same_for_every_error(string sql)
    {
        var (connector, data) = await ErrorsOfAsync(sql);
        const int failure = unchecked((int)0x80004005);
        Assert.Equal(failure, data.ErrorCode);
        Assert.Equal(failure, ((DbException)data).ErrorCode);
        Assert.Equal(failure, ((DbException)connector).ErrorCode);
        Assert.Equal((failure, failure), (connector.HResult, data.HResult));
    }

    [SkippableFact]
    public async Task No_error_that_sounds_like_it_is_a_duplicate_row()
    {
        var (connector, data) = await ErrorsOfAsync(Duplicate);
        string[] names = ["DuplicateKey", "DuplicateUnique", "MultiplePrimaryKey", "NonUnique"];
        Assert.DoesNotContain(connector.ErrorCode, names.Select(Enum.Parse<Connector.MySqlErrorCode>));
        Assert.DoesNotContain((Data.MySqlErrorCode)data.Number, names.Select(Enum.Parse<Data.MySqlErrorCode>));
    }

    [SkippableTheory]
    [InlineData(Duplicate, true, true)]
    [InlineData(German + Duplicate, false, false)]
    [InlineData(IndexName, true, false)]
    public async Task The_text_depends_on_the_language_and_fits_other_errors(string sql, bool hasWord, bool hasWords)
    {
        var (connector, data) = await ErrorsOfAsync(sql);
        Assert.All([connector.Message, data.Message], message =>
        {
            Assert.Equal((hasWord, hasWords), (message.Contains("Duplicate"), message.Contains("Duplicate entry")));
            Assert.DoesNotContain("1062", message);
        });
    }

    private static async Task<(Connector.MySqlException Connector, Data.MySqlException Data)> ErrorsOfAsync(string sql)
    {
        await using var database = await TestServers.CreateDatabaseAsync(ServerKind.MariaDb);
        await database.ExecuteAsync("""
            CREATE TABLE p (id INT PRIMARY KEY);
            INSERT INTO p VALUES (1);
            CREATE TABLE t (a INT PRIMARY KEY, b INT NOT NULL, FOREIGN KEY (b) REFERENCES p (id));
            INSERT INTO t VALUES (1, 1);
            """);
        await using var connector = new Connector.MySqlConnection(database.ConnectionString);
        await using var data = new Data.MySqlConnection(database.ConnectionString);
        return (
            await Assert.ThrowsAsync<Connector.MySqlException>(() => ExecuteAsync(connector, sql)),
            await Assert.ThrowsAsync<Data.MySqlException>(() => ExecuteAsync(data, sql)));
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
