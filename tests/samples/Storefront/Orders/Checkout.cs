using Dapper;
using MySqlConnector;

namespace Storefront.Orders;

/// <summary>A double submit: an idempotency key lets the second request find the first one's order.</summary>
public sealed class Checkout(MySqlConnection connection)
{
    public async Task<long> PlaceNaivelyAsync(int userId, Guid idempotencyKey)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var orderId = await InsertOrderAsync(userId, transaction);
        await connection.ExecuteAsync(
            // DUP1001: the key is stored, but the second request fails on it and never learns the order.
            @"INSERT INTO idempotency_keys (idempotency_key, order_id)
              VALUES (@idempotencyKey, @orderId);",
            new { idempotencyKey = idempotencyKey.ToString(), orderId },
            transaction);
        await transaction.CommitAsync();
        return orderId;
    }

    public async Task<long> PlaceAsync(int userId, Guid idempotencyKey)
    {
        var key = idempotencyKey.ToString();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            @"INSERT INTO idempotency_keys (idempotency_key)
              VALUES (@key)
              ON DUPLICATE KEY UPDATE idempotency_key = idempotency_key;",
            new { key },
            transaction);

        // The row is locked now: a second request waits here until the first one is done.
        var earlier = await connection.ExecuteScalarAsync<long?>(
            "SELECT order_id FROM idempotency_keys WHERE idempotency_key = @key FOR UPDATE", new { key }, transaction);
        if (earlier is { } known) return known;

        var orderId = await InsertOrderAsync(userId, transaction);
        await connection.ExecuteAsync(
            "UPDATE idempotency_keys SET order_id = @orderId WHERE idempotency_key = @key", new { key, orderId }, transaction);
        await transaction.CommitAsync();
        return orderId;
    }

    // Right as it is: the id is generated, and no other key can collide.
    private Task<long> InsertOrderAsync(int userId, MySqlTransaction transaction) =>
        connection.ExecuteScalarAsync<long>(
            "INSERT INTO orders (user_id) VALUES (@userId); SELECT LAST_INSERT_ID();", new { userId }, transaction);
}
