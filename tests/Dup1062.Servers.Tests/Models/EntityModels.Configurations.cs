namespace Dup1062.Servers.Tests.Models;

internal static partial class EntityModels
{
    private static IEnumerable<EntityCase> Configurations =>
    [
        new("ApplyConfiguration", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class CouponConfiguration : IEntityTypeConfiguration<Coupon>
            {
                public void Configure(EntityTypeBuilder<Coupon> builder)
                {
                    builder.ToTable("coupons");
                    builder.HasIndex(c => c.Code).IsUnique();
                }
            }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfiguration(new CouponConfiguration());
            }
            """),
        new("all of the assembly of a type", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class CouponConfiguration : IEntityTypeConfiguration<Coupon>
            {
                public void Configure(EntityTypeBuilder<Coupon> builder)
                {
                    builder.ToTable("coupons");
                    builder.HasIndex(c => c.Code).IsUnique();
                }
            }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(Shop).Assembly);
            }
            """),
        new("all of this assembly", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class CouponConfiguration : IEntityTypeConfiguration<Coupon>
            {
                public void Configure(EntityTypeBuilder<Coupon> builder)
                {
                    builder.ToTable("coupons");
                    builder.HasIndex(c => c.Code).IsUnique();
                }
            }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(System.Reflection.Assembly.GetExecutingAssembly());
            }
            """),
        new("all of the context's assembly", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class CouponConfiguration : IEntityTypeConfiguration<Coupon>
            {
                public void Configure(EntityTypeBuilder<Coupon> builder)
                {
                    builder.ToTable("coupons");
                    builder.HasIndex(c => c.Code).IsUnique();
                }
            }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
            }
            """),
        new("a configuration that is called", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class CouponConfiguration : IEntityTypeConfiguration<Coupon>
            {
                public void Configure(EntityTypeBuilder<Coupon> builder)
                {
                    builder.ToTable("coupons");
                    builder.HasIndex(c => c.Code).IsUnique();
                }
            }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => new CouponConfiguration().Configure(modelBuilder.Entity<Coupon>());
            }
            """),
        new("configuration by attribute", """
            [EntityTypeConfiguration(typeof(CouponConfiguration))] public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class CouponConfiguration : IEntityTypeConfiguration<Coupon>
            {
                public void Configure(EntityTypeBuilder<Coupon> builder) => builder.HasIndex(c => c.Code).IsUnique();
            }
            public class Shop : StoreContext { public DbSet<Coupon> Coupons { get; set; } }
            """),
        new("generic base of configurations", """
            public abstract class Entity { public int Number { get; set; } public Guid Uid { get; set; } }
            public class Coupon : Entity { public string Code { get; set; } = ""; }
            public class Tag : Entity { public string Name { get; set; } = ""; }
            public abstract class EntityConfiguration<T> : IEntityTypeConfiguration<T> where T : Entity
            {
                public virtual void Configure(EntityTypeBuilder<T> builder)
                {
                    builder.HasKey(e => e.Number);
                    builder.HasIndex(e => e.Uid).IsUnique();
                }
            }
            public class CouponConfiguration : EntityConfiguration<Coupon>
            {
                public override void Configure(EntityTypeBuilder<Coupon> builder)
                {
                    base.Configure(builder);
                    builder.HasIndex(c => c.Code).IsUnique();
                }
            }
            public class TagConfiguration : EntityConfiguration<Tag> { }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(Shop).Assembly);
            }
            """),
        new("a base of configurations that names tables after types", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class Tag { public int Id { get; set; } public string Name { get; set; } = ""; }
            public class Old { public int Id { get; set; } }
            public abstract class NamedConfiguration<T> : IEntityTypeConfiguration<T> where T : class { public virtual void Configure(EntityTypeBuilder<T> builder) => builder.ToTable(typeof(T).Name); }
            public abstract class PrefixedConfiguration<T> : IEntityTypeConfiguration<T> where T : class { public virtual void Configure(EntityTypeBuilder<T> builder) => builder.ToTable("x_" + typeof(T).Name); }
            public class CouponMap : PrefixedConfiguration<Coupon> { public override void Configure(EntityTypeBuilder<Coupon> builder) { base.Configure(builder); builder.ToTable("coupons"); } }
            public class TagMap : NamedConfiguration<Tag> { }
            public class OldMap : PrefixedConfiguration<Old> { }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; } public DbSet<Old> Olds { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(Shop).Assembly);
            }
            """, "x_Old"),
        new("methods of the project", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; public int Uid { get; set; } }
            public class Tag { public int Id { get; set; } public string Name { get; set; } = ""; }
            public static class Extensions
            {
                public static ModelBuilder AddTags(this ModelBuilder builder)
                {
                    builder.Entity<Tag>(tag => tag.HasIndex(t => t.Name).IsUnique());
                    return builder;
                }
                public static void NameTable<T>(this EntityTypeBuilder<T> builder, string name) where T : class => builder.ToTable(name);
            }
            public static class CouponMap { public static void Map(EntityTypeBuilder<Coupon> coupon) => coupon.HasIndex(c => c.Code).IsUnique(); }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    base.OnModelCreating(modelBuilder);
                    ConfigureCoupons(modelBuilder);
                    modelBuilder.AddTags();
                    CouponMap.Map(modelBuilder.Entity<Coupon>());
                    modelBuilder.Entity<Tag>().NameTable("tags");
                }
                private static void ConfigureCoupons(ModelBuilder builder) => builder.Entity<Coupon>(coupon => { coupon.HasIndex(c => c.Uid).IsUnique(); });
            }
            """),
        new("a context with a base", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; }
            public class Tag { public int Id { get; set; } public string Name { get; set; } = ""; }
            public abstract class TagContext : StoreContext
            {
                public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Tag>().HasIndex(t => t.Name).IsUnique();
            }
            public class Shop : TagContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    base.OnModelCreating(modelBuilder);
                    modelBuilder.Entity<Coupon>().HasIndex(t => t.Code).IsUnique();
                }
            }
            """),
        new("loops and conventions that change no key", """
            public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; public DateTime At { get; set; } public bool IsDeleted { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void ConfigureConventions(ModelConfigurationBuilder configuration) => configuration.Properties<string>().HaveMaxLength(100);
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).IsUnique();
                    modelBuilder.Entity<Coupon>().HasQueryFilter(c => !c.IsDeleted).HasData(new Coupon { Id = 1, Code = "a" });
                    foreach (var entity in modelBuilder.Model.GetEntityTypes())
                    {
                        foreach (var key in entity.GetForeignKeys()) key.DeleteBehavior = DeleteBehavior.Restrict;
                    }
                    modelBuilder.HasCharSet("utf8mb4").UseCollation("utf8mb4_bin");
                }
            }
            """),
    ];
}
