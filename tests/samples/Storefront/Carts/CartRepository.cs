using Dapper;
using MySqlConnector;

namespace Storefront.Carts;

/// <summary>A composite key collides as a combination: the same user, the same product. Dapper.</summary>
public sealed class CartRepository(MySqlConnection connection)
{
    public Task AddNaivelyAsync(int userId, string sku, int quantity) =>
        connection.ExecuteAsync(
            // DUP1001: the second click on "add to cart" fails.
            "INSERT INTO cart_lines (user_id, sku, quantity) VALUES (@userId, @sku, @quantity)",
            new { userId, sku, quantity });

    public Task AddAsync(int userId, string sku, int quantity) =>
        connection.ExecuteAsync(
            """
            INSERT INTO cart_lines (user_id, sku, quantity)
            VALUES (@userId, @sku, @quantity)
            ON DUPLICATE KEY UPDATE quantity = quantity + VALUES(quantity)
            """,
            new { userId, sku, quantity });

    public async Task OpenNaivelyAsync(int userId)
    {
        var open = await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM carts WHERE user_id = @userId", new { userId });
        if (open > 0) return;

        // DUP1001: two requests pass the check above together.
        await connection.ExecuteAsync("INSERT INTO carts (user_id) VALUES (@userId)", new { userId });
    }

    public Task OpenAsync(int userId) =>
        connection.ExecuteAsync(
            "INSERT INTO carts (user_id) VALUES (@userId) ON DUPLICATE KEY UPDATE user_id = user_id",
            new { userId });
}
