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

    public async Task<string> CurrencyNaivelyAsync(int userId)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var currency = await connection.QuerySingleOrDefaultAsync<string>("SELECT currency FROM carts WHERE user_id = @userId", new { userId }, transaction);
        try
        {
            if (currency is null) await connection.ExecuteAsync("INSERT INTO carts (user_id) VALUES (@userId)", new { userId }, transaction);
        }
        catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
        {
            // DUP1107, a suggestion: the other request's cart is younger than this transaction's snapshot.
            currency = await connection.QuerySingleAsync<string>("SELECT currency FROM carts WHERE user_id = @userId", new { userId }, transaction);
        }
        await transaction.CommitAsync();
        return currency ?? "EUR";
    }

    public async Task<string> CurrencyAsync(int userId)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var currency = await connection.QuerySingleOrDefaultAsync<string>("SELECT currency FROM carts WHERE user_id = @userId", new { userId }, transaction);
        try
        {
            if (currency is null) await connection.ExecuteAsync("INSERT INTO carts (user_id) VALUES (@userId)", new { userId }, transaction);
        }
        catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
        {
            currency = await connection.QuerySingleAsync<string>("SELECT currency FROM carts WHERE user_id = @userId LOCK IN SHARE MODE", new { userId }, transaction);
        }
        await transaction.CommitAsync();
        return currency ?? "EUR";
    }
}
