using System.Text;
using Dapper;
using MySqlConnector;

namespace Storefront.Orders;

/// <summary>Ids that the application computes, and lines that arrive twice in one file.</summary>
public sealed class OrderImport(MySqlConnection connection)
{
    public async Task<long> ImportNaivelyAsync(int userId)
    {
        // Wrong: two imports compute the same next id.
        var next = await connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(id), 0) + 1 FROM orders");
        // DUP1001: an id that is supplied can collide, one that MySQL generates cannot.
        await connection.ExecuteAsync("INSERT INTO orders (id, user_id) VALUES (@next, @userId)", new { next, userId });
        return next;
    }

    public Task<long> ImportAsync(int userId) =>
        connection.ExecuteScalarAsync<long>("INSERT INTO orders (user_id) VALUES (@userId); SELECT LAST_INSERT_ID();", new { userId });

    // DUP1001: the second import of a file stops at its first line, in the middle of the list.
    private const string AddLine = "INSERT INTO `order_lines` (`order_id`, `line_no`, `sku`, `quantity`) VALUES (@OrderId, @LineNo, @Sku, @Quantity)";

    public Task AddLinesNaivelyAsync(IEnumerable<OrderLine> lines) => connection.ExecuteAsync(AddLine, lines);

    public Task AddLinesAsync(IEnumerable<OrderLine> lines)
    {
        var sql = new StringBuilder("INSERT INTO `order_lines` (`order_id`, `line_no`, `sku`, `quantity`)")
            .Append(" VALUES (@OrderId, @LineNo, @Sku, @Quantity)")
            .Append(" ON DUPLICATE KEY UPDATE `sku` = VALUES(`sku`), `quantity` = VALUES(`quantity`)");
        return connection.ExecuteAsync(sql.ToString(), lines);
    }
}

public sealed record OrderLine(long OrderId, int LineNo, string Sku, int Quantity);
