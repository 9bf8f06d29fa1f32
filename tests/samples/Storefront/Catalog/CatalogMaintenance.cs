using Dapper;
using MySqlConnector;

namespace Storefront.Catalog;

/// <summary>Statements other than INSERT … VALUES that raise 1062 too.</summary>
public sealed class CatalogMaintenance(MySqlConnection connection)
{
    public Task TagAsync(string sku, string tag) =>
        connection.ExecuteAsync("INSERT INTO product_tags (sku, tag) VALUES (@sku, @tag) ON DUPLICATE KEY UPDATE tag = tag", new { sku, tag });

    public Task CopyTagsNaivelyAsync(string from, string to) =>
        connection.ExecuteAsync(
            // DUP1001: one tag that both products have stops the whole copy.
            """
            INSERT INTO product_tags (sku, tag)
            SELECT @to, source.tag FROM product_tags source WHERE source.sku = @from
            """,
            new { from, to });

    public Task CopyTagsAsync(string from, string to) =>
        connection.ExecuteAsync(
            """
            INSERT INTO product_tags (sku, tag)
            SELECT @to, source.tag FROM product_tags source WHERE source.sku = @from
            ON DUPLICATE KEY UPDATE tag = product_tags.tag
            """,
            new { from, to });

    // Wrong: MySQL moves row after row, and the first one lands on its neighbour.
    public Task MakeRoomForBannerNaivelyAsync() =>
        connection.ExecuteAsync("UPDATE banners SET position = position + 1 WHERE position >= 1");

    public Task MakeRoomForBannerAsync() =>
        connection.ExecuteAsync("UPDATE banners SET position = position + 1 WHERE position >= 1 ORDER BY position DESC");

    // Wrong: IGNORE hides a missing title or a price out of range as well.
    public Task AddProductNaivelyAsync(Product product) =>
        connection.ExecuteAsync("INSERT IGNORE INTO products SET sku = @Sku, title = @Title, price = @Price", product);

    public Task AddProductAsync(Product product) =>
        connection.ExecuteAsync(
            "INSERT INTO products SET sku = @Sku, title = @Title, price = @Price ON DUPLICATE KEY UPDATE sku = sku", product);

    // Right as it is: audit_log has nothing but its AUTO_INCREMENT key.
    public Task LogAsync(string text) =>
        connection.ExecuteAsync("INSERT INTO audit_log (event) VALUES (@text)", new { text });
}

public sealed record Product(string Sku, string Title, decimal Price);
