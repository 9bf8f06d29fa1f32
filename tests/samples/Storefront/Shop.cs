using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using MySqlConnector;
using Storefront.Accounts;
using Storefront.Carts;
using Storefront.Catalog;
using Storefront.Coupons;
using Storefront.Orders;
using Storefront.Payments;

namespace Storefront;

/// <summary>The shop's parts on one connection, and its tables.</summary>
public sealed class Shop : IAsyncDisposable
{
    private readonly MySqlConnection _connection;

    private Shop(MySqlConnection connection, string connectionString)
    {
        _connection = connection;
        Registration = new(connection);
        Carts = new(connection);
        Catalog = new(connection);
        Coupons = new(new PooledDbContextFactory<ShopContext>(new DbContextOptionsBuilder<ShopContext>()
            .UseMySql(connectionString, ServerVersion.Parse(connection.ServerVersion))
            .Options));
        Checkout = new(connection);
        Import = new(connection);
        Payments = new(connection);
    }

    public Registration Registration { get; }

    public CartRepository Carts { get; }

    public CatalogMaintenance Catalog { get; }

    public CouponDesk Coupons { get; }

    public Checkout Checkout { get; }

    public OrderImport Import { get; }

    public PaymentWebhook Payments { get; }

    /// <summary>Connects, and creates the tables that the database does not have yet.</summary>
    public static async Task<Shop> OpenAsync(string connectionString)
    {
        var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        await connection.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "schema.sql")));
        return new Shop(connection, connectionString);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
