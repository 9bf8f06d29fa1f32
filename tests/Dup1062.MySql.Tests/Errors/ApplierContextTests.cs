using Dup1062.MySql.Errors;

namespace Dup1062.MySql.Tests.Errors;

/// <summary>What SHOW REPLICA STATUS, performance_schema and the error logs say.</summary>
public class ApplierContextTests
{
    private const string Gtid = "c05f099b-e6a6-11f1-af4b-02fc00000001:6";

    [Theory]
    [InlineData(
        $"Worker 1 failed executing transaction '{Gtid}' at source log binlog.000001, end_log_pos 1683; Could not execute Write_rows event on table r.orders; Duplicate entry '3' for key 'orders.PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's source log binlog.000001, end_log_pos 1683",
        "Write_rows", Gtid, "binlog.000001", 1683)]
    [InlineData(
        "Could not execute Write_rows_v1 event on table r.orders; Duplicate entry '3' for key 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log binlog.000001, end_log_pos 1426",
        "Write_rows_v1", null, "binlog.000001", 1426)]
    [InlineData(
        "2024-01-01  0:00:00 6 [ERROR] Slave SQL: Could not execute Update_rows_v1 event on table r.orders; Duplicate entry '3' for key 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log binlog.000001, end_log_pos 1426, Gtid 0-1-5, Internal MariaDB error code: 1062",
        "Update_rows_v1", "0-1-5", "binlog.000001", 1426)]
    [InlineData(
        "Worker 1 failed executing transaction 'ANONYMOUS' at master log mysql-bin.000001, end_log_pos 9; Could not execute Write_rows event on table r.orders; Deadlock found, Error_code: 1213; Duplicate entry '3' for key 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY",
        "Write_rows", null, "mysql-bin.000001", 9)]
    public void Row_format(string text, string type, string? transaction, string? log, int? position)
    {
        var message = DuplicateEntryMessage.Read(text, MySqlErrorNumbers.DuplicateEntry);
        Assert.Equal("3", message.Value);
        Assert.Equal(new ApplierContext(type, "r", "orders", Query: null, transaction, log, (ulong?)position), message.Applier);
    }

    [Theory]
    [InlineData(
        $"Worker 1 failed executing transaction '{Gtid}' at source log binlog.000001, end_log_pos 1683; Error 'Duplicate entry 'A-6' for key 'orders.uq_ref'' on query. Default database: ''. Query: 'UPDATE r.orders SET ref='A-6' WHERE id=1'",
        null, Gtid, 1683)]
    [InlineData("Error 'Duplicate entry 'A-6' for key 'uq_ref'' on query. Default database: 'r'. Query: 'UPDATE r.orders SET ref='A-6' WHERE id=1'", "r", null, null)]
    [InlineData("Error 'Duplikalt bejegyzes 'A-6' a 'uq_ref' kulcs szerint' on query. Default database: 'r'. Query: 'UPDATE r.orders SET ref='A-6' WHERE id=1'", "r", null, null)]
    public void Statement_format(string text, string? database, string? transaction, int? position)
    {
        var message = DuplicateEntryMessage.Read(text, MySqlErrorNumbers.DuplicateEntry);
        Assert.Equal(("A-6", "uq_ref"), (message.Value, message.Key));
        Assert.Equal(
            new ApplierContext("Query", database, Table: null, "UPDATE r.orders SET ref='A-6' WHERE id=1", transaction, position is null ? null : "binlog.000001", (ulong?)position),
            message.Applier);
    }

    [Theory]
    [InlineData("Duplicate entry '3' for key 'orders.PRIMARY'")]
    [InlineData("Could not execute Write_rows event on table; Duplicate entry '3' for key 'orders.PRIMARY'")]
    [InlineData("Duplicate entry 'Could not execute Write_rows event on table a.b; ' for key 'orders.PRIMARY'")]
    public void Others_say_nothing_of_an_applier(string text) => Assert.Null(DuplicateEntryMessage.Read(text, MySqlErrorNumbers.DuplicateEntry).Applier);
}
