using Microsoft.EntityFrameworkCore;

namespace Storefront.Coupons;

public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Coupon> Coupons => Set<Coupon>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Coupon>(coupon =>
        {
            coupon.ToTable("coupons");
            coupon.HasKey(c => c.Code);
            coupon.Property(c => c.Code).HasColumnName("code").HasMaxLength(32);
            coupon.Property(c => c.Percent).HasColumnName("percent");
            coupon.Property(c => c.Note).HasColumnName("note").HasMaxLength(200);
        });
}

public sealed class Coupon
{
    public required string Code { get; init; }

    public required sbyte Percent { get; set; }

    public string? Note { get; set; }
}
