using Dapper;
using MySqlConnector;

namespace Storefront.Payments;

/// <summary>A retry: providers send a notification until they are told that it arrived. Dapper, interpolation, constants.</summary>
public sealed class PaymentWebhook(MySqlConnection connection)
{
    private const string Table = "payments";

    public async Task ReceiveNaivelyAsync(Payment payment)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await connection.ExecuteAsync(
                    // DUP1001: when the first try was committed and its answer lost, every other one fails.
                    $"INSERT INTO {Table} (provider, reference, order_id, amount) " +
                    "VALUES (@Provider, @Reference, @OrderId, @Amount)",
                    payment);
                return;
            }
            // Wrong: a duplicate is no passing fault, the same row fails for ever.
            catch (MySqlException) when (attempt < 3)
            {
                await Task.Delay(50 * attempt);
            }
        }
    }

    public async Task ReceiveAsync(Payment payment)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await connection.ExecuteAsync(
                    $"INSERT INTO {Table} (provider, reference, order_id, amount) " +
                    "VALUES (@Provider, @Reference, @OrderId, @Amount) " +
                    "ON DUPLICATE KEY UPDATE reference = reference",
                    payment);
                return;
            }
            catch (MySqlException e) when (e.IsTransient && attempt < 3)
            {
                await Task.Delay(50 * attempt);
            }
        }
    }
}

public sealed record Payment(string Provider, string Reference, long OrderId, decimal Amount);
