using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace Storefront.Coupons;

/// <summary>The same with EF Core, which wraps the driver's exception.</summary>
public sealed class CouponDesk(IDbContextFactory<ShopContext> shops)
{
    public async Task RedeemNaivelyAsync(string code, int userId)
    {
        await using var shop = await shops.CreateDbContextAsync();
        // DUP1001: the second redemption is an unhandled exception, not "already redeemed".
        await shop.Database.ExecuteSqlAsync($"INSERT INTO coupon_redemptions (code, user_id) VALUES ({code}, {userId})");
    }

    public async Task RedeemAsync(string code, int userId)
    {
        await using var shop = await shops.CreateDbContextAsync();
        await shop.Database.ExecuteSqlAsync(
            $"INSERT INTO coupon_redemptions (code, user_id) VALUES ({code}, {userId}) ON DUPLICATE KEY UPDATE code = code");
    }

    public async Task<bool> IssueNaivelyAsync(Coupon coupon)
    {
        await using var shop = await shops.CreateDbContextAsync();
        try
        {
            shop.Coupons.Add(coupon);
            await shop.SaveChangesAsync();
            return true;
        }
        // DUP1103: the text is localised, and holds the user's value.
        catch (DbUpdateException e) when (e.InnerException!.Message.Contains("Duplicate entry"))
        {
            return false;
        }
    }

    public async Task<bool> IssueSilentlyAsync(Coupon coupon)
    {
        await using var shop = await shops.CreateDbContextAsync();
        try
        {
            shop.Coupons.Add(coupon);
            await shop.SaveChangesAsync();
            return true;
        }
        // DUP1102: a code that is taken is reported like a lost connection.
        catch (DbUpdateException)
        {
            return false;
        }
    }

    public async Task<bool> IssueAsync(Coupon coupon)
    {
        await using var shop = await shops.CreateDbContextAsync();
        try
        {
            shop.Coupons.Add(coupon);
            await shop.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException e) when (e.InnerException is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry })
        {
            return false;
        }
    }
}
