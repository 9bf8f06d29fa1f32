namespace Dup1062.Servers.Tests.Models;

/// <summary>The same said in other ways: through generics, virtual methods, partial types, metadata.</summary>
internal static partial class EntityModels
{
    private const string CouponAndTag = """
        public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; public Guid Uid { get; set; } }
        public class Tag { public int Id { get; set; } public string Name { get; set; } = ""; public Guid Uid { get; set; } }

        """;

    private static IEnumerable<EntityCase> Writing =>
    [
        new("a template method of a configuration's base", CouponAndTag + """
            public abstract class Map<T> : IEntityTypeConfiguration<T> where T : class
            {
                public void Configure(EntityTypeBuilder<T> builder) { builder.HasIndex("Uid").IsUnique(); ConfigureMore(builder); this.Last(builder); }
                protected abstract void ConfigureMore(EntityTypeBuilder<T> builder);
                protected virtual void Last(EntityTypeBuilder<T> builder) => builder.HasKey("Id");
            }
            public class CouponMap : Map<Coupon>
            {
                protected override void ConfigureMore(EntityTypeBuilder<Coupon> builder) { builder.HasKey(c => c.Code); builder.ToTable("coupons"); }
                protected override void Last(EntityTypeBuilder<Coupon> builder) => builder.Property(c => c.Id).ValueGeneratedNever();
            }
            public class TagMap : Map<Tag> { protected override void ConfigureMore(EntityTypeBuilder<Tag> builder) => builder.HasIndex(t => t.Name).IsUnique(); }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(Shop).Assembly);
            }
            """),
        new("a virtual method of a context's base", CouponAndTag + """
            public abstract class BaseContext : StoreContext
            {
                protected override void OnModelCreating(ModelBuilder modelBuilder) { base.OnModelCreating(modelBuilder); Configure(modelBuilder); }
                protected virtual void Configure(ModelBuilder builder) { }
            }
            public class Shop : BaseContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void Configure(ModelBuilder builder) => builder.Entity<Coupon>().HasKey(c => c.Code);
            }
            """),
        new("a partial context", CouponAndTag + """
            public partial class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Coupon>(entity => { entity.HasKey(e => e.Id).HasName("PRIMARY"); entity.ToTable("coupons"); entity.HasIndex(e => e.Code, "uq_code").IsUnique(); });
                    OnModelCreatingPartial(modelBuilder);
                    OnModelCreatingNowhere(modelBuilder);
                }
                partial void OnModelCreatingPartial(ModelBuilder modelBuilder);
                partial void OnModelCreatingNowhere(ModelBuilder modelBuilder);
            }
            public partial class Shop
            {
                internal DbSet<Tag> Tags { get; set; }
                partial void OnModelCreatingPartial(ModelBuilder modelBuilder) => modelBuilder.Entity<Coupon>().HasIndex(c => c.Uid).IsUnique();
            }
            """),
        new("generic methods", CouponAndTag + """
            public static class Setup
            {
                public static void HasUid<T>(this ModelBuilder builder) where T : class => builder.Entity<T>(e => e.HasIndex("Uid").IsUnique());
                public static EntityTypeBuilder<T> Named<T>(this EntityTypeBuilder<T> builder, string name) where T : class { builder.ToTable(name); return builder; }
            }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    Key<Coupon>(modelBuilder, "Code");
                    modelBuilder.HasUid<Tag>();
                    modelBuilder.Entity<Tag>().Named("tags").HasIndex(t => t.Name).IsUnique();
                }
                private static void Key<T>(ModelBuilder builder, string name) where T : class { builder.Entity<T>().HasKey(name); builder.Entity<T>().Property("Id").ValueGeneratedNever(); }
            }
            """),
        new("one configuration for two entities", CouponAndTag + """
            public class Both : IEntityTypeConfiguration<Coupon>, IEntityTypeConfiguration<Tag>
            {
                public void Configure(EntityTypeBuilder<Coupon> builder) => builder.HasKey(c => c.Code);
                public void Configure(EntityTypeBuilder<Tag> builder) => builder.HasKey(t => t.Name);
            }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(Shop).Assembly);
            }
            """),
        new("configurations that the assembly's are not", CouponAndTag + """
            public class CouponMap : IEntityTypeConfiguration<Coupon>
            {
                private readonly string _table;
                public CouponMap(string table) => _table = table;
                public void Configure(EntityTypeBuilder<Coupon> builder) => builder.HasKey(c => c.Code);
            }
            public class TagMap(string table) : IEntityTypeConfiguration<Tag> { public void Configure(EntityTypeBuilder<Tag> builder) => builder.ToTable(table).HasKey(t => t.Name); }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(Shop).Assembly);
            }
            """),
        Writes("metadata of the model", "var type = modelBuilder.Model.FindEntityType(typeof(Coupon))!; type.SetTableName(\"vouchers\");", "vouchers", "Tags"),
        Writes("metadata in one chain", "modelBuilder.Model.FindEntityType(typeof(Coupon))!.SetTableName(\"vouchers\");", "vouchers", "Tags"),
        Writes("metadata of a property", "modelBuilder.Entity<Coupon>().Property(c => c.Code).Metadata.SetColumnName(\"code\");", "Coupons"),
        Writes("metadata of an entity", "modelBuilder.Entity<Coupon>().Metadata.SetTableName(\"vouchers\");", "vouchers"),
        Writes("metadata of an index", "modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).Metadata.IsUnique = true;", "Coupons"),
        Writes("metadata that changes no key", "modelBuilder.Entity<Coupon>().Property(c => c.Code).Metadata.SetAfterSaveBehavior(Microsoft.EntityFrameworkCore.Metadata.PropertySaveBehavior.Ignore); modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).IsUnique();"),
        Writes("types that a loop goes over", "var types = modelBuilder.Model.GetEntityTypes().ToList(); foreach (var type in types) { type.SetTableName(\"x\" + type.GetTableName()); }", "xCoupons", "xTags"),
        Writes("types in a ForEach", "modelBuilder.Model.GetEntityTypes().ToList().ForEach(t => t.SetTableName(\"x\" + t.GetTableName()));", "xCoupons", "xTags"),
        Writes("a loop that only restricts", "foreach (var relationship in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys())) relationship.DeleteBehavior = DeleteBehavior.Restrict; modelBuilder.Entity<Tag>().HasIndex(c => c.Name).IsUnique();"),
        Writes("loops and branches for filters, kinds of dates and other engines", """
            modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).IsUnique();
            foreach (var type in modelBuilder.Model.GetEntityTypes())
            {
                if (type.IsKeyless || type.ClrType.GetProperty("IsDeleted") is null) continue;
                var parameter = System.Linq.Expressions.Expression.Parameter(type.ClrType, "p");
                modelBuilder.Entity(type.ClrType).HasQueryFilter(System.Linq.Expressions.Expression.Lambda(System.Linq.Expressions.Expression.Property(parameter, "IsDeleted"), parameter));
            }
            var utc = new Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
            foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties())) { if (property.ClrType == typeof(DateTime)) property.SetValueConverter(utc); else if (property.ClrType.IsEnum) property.SetMaxLength(20); }
            if (Database.ProviderName?.Contains("Sqlite") == true || Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL")
            {
                foreach (var type in modelBuilder.Model.GetEntityTypes()) modelBuilder.Entity(type.Name).Property("Id").HasConversion<string>();
                return;
            }
            if (!Database.ProviderName!.Contains("MySql", StringComparison.OrdinalIgnoreCase)) modelBuilder.Entity<Tag>().HasKey(t => t.Name); else modelBuilder.Entity<Tag>().HasIndex(t => t.Name).IsUnique();
            """),
        Writes("loops that set properties of the model", "modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).IsUnique(); foreach (var type in modelBuilder.Model.GetEntityTypes()) type.GetIndexes().ToList().ForEach(i => i.IsUnique = false);", "Coupons", "Tags"),
        Writes("a loop over properties", "foreach (var type in modelBuilder.Model.GetEntityTypes()) foreach (var property in type.GetProperties().Where(p => p.ClrType == typeof(string))) property.SetMaxLength(50);"),
        Writes("a loop over types", "foreach (var type in new[] { typeof(Coupon), typeof(Tag) }) modelBuilder.Entity(type).HasIndex(\"Uid\").IsUnique();", "Coupons", "Tags"),
        Writes("a flag", "modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).IsUnique(Environment.ProcessorCount == 0); modelBuilder.Entity<Tag>().HasIndex(c => c.Name).IsUnique();", "Coupons"),
        Writes("an early return", "modelBuilder.Entity<Coupon>().HasIndex(c => c.Uid).IsUnique(); if (Environment.ProcessorCount > 0) return; modelBuilder.Entity<Tag>().HasKey(t => t.Name);", "Coupons", "Tags"),
        Writes("a local function", "Key(modelBuilder); static void Key(ModelBuilder builder) => builder.Entity<Coupon>().HasKey(c => c.Code);", "Coupons", "Tags"),
        Writes("a lambda in a local", "Action<EntityTypeBuilder<Coupon>> configure = c => c.HasKey(x => x.Code); modelBuilder.Entity<Coupon>(configure);", "Coupons"),
        Writes("a lambda that is called", "Action key = () => modelBuilder.Entity<Coupon>().HasKey(c => c.Code); key();", "Coupons", "Tags"),
        Writes("a local function of the builder", "void Key() => modelBuilder.Entity<Coupon>().HasKey(c => c.Code); Key();", "Coupons", "Tags"),
        Writes("a switch", "switch (Environment.ProcessorCount) { case 0: modelBuilder.Entity<Coupon>().HasKey(c => c.Code); break; default: modelBuilder.Entity<Tag>().HasIndex(t => t.Name).IsUnique(); break; }", "Coupons", "Tags"),
        Writes("names in strings", "modelBuilder.Entity(\"Coupon\", c => { c.HasKey(\"Code\"); c.Property<int>(\"Id\").ValueGeneratedNever(); }); modelBuilder.Entity(typeof(Tag)).HasIndex(nameof(Tag.Name)).IsUnique();"),
        Writes("names that are put together", "const string prefix = \"shop_\"; modelBuilder.Entity<Coupon>().ToTable(prefix + \"coupons\"); modelBuilder.Entity<Tag>().ToTable($\"{prefix}{nameof(Tag)}\" + \"s\");"),
        Writes("a filter", "modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).IsUnique().HasFilter(\"`Id` > 0\");"),
        Writes("two indexes over one column", "modelBuilder.Entity<Coupon>().HasIndex(c => c.Code, \"a\").IsUnique(); modelBuilder.Entity<Coupon>().HasIndex(c => c.Code, \"b\"); modelBuilder.Entity<Coupon>().HasIndex(c => c.Code).IsUnique();"),
        Writes("shared types", "modelBuilder.SharedTypeEntity<Dictionary<string, object>>(\"Setting\", s => { s.Property<int>(\"Id\"); s.IndexerProperty<string>(\"Key\").HasMaxLength(20); s.HasIndex(\"Key\").IsUnique(); });", "Setting"),
        Writes("two entities in one table", "modelBuilder.Entity<Coupon>().ToTable(\"both\"); modelBuilder.Entity<Tag>().ToTable(\"both\"); modelBuilder.Entity<Coupon>().HasOne<Tag>().WithOne().HasForeignKey<Tag>(t => t.Id);", "both"),
        Writes("one entity in two tables", "modelBuilder.Entity<Coupon>().SplitToTable(\"coupon_codes\", t => t.Property(c => c.Code)); modelBuilder.Entity<Tag>().HasIndex(t => t.Name).IsUnique();", "Coupons", "coupon_codes"),
        Writes("types without keys", "modelBuilder.Entity<Coupon>(c => { c.HasNoKey(); c.ToTable(\"visits\"); }); modelBuilder.Entity<Tag>().HasNoKey().ToView(\"tag_view\");"),
        Writes("keys of shadow properties", "modelBuilder.Entity<Coupon>().Property<long>(\"Number\"); modelBuilder.Entity<Coupon>().HasKey(\"Number\"); modelBuilder.Entity<Tag>().Property<DateTime>(\"At\"); modelBuilder.Entity<Tag>().HasKey(\"At\", \"Id\");"),
        Writes("keys that are named twice", "modelBuilder.Entity<Coupon>().HasAlternateKey(c => c.Code); modelBuilder.Entity<Coupon>().HasAlternateKey(c => c.Code).HasName(\"ak\"); modelBuilder.Entity<Tag>().HasAlternateKey(t => t.Name); modelBuilder.Entity<Tag>().HasKey(t => t.Name);"),
        Writes("keys that are removed", "modelBuilder.Entity<Coupon>().Ignore(c => c.Uid).Ignore(\"Code\"); modelBuilder.Entity<Tag>().HasAlternateKey(t => t.Name); modelBuilder.Entity<Tag>().HasAlternateKey(t => new { t.Uid, t.Name });"),
        new("attributes of bases", """
            [Index(nameof(Uid), IsUnique = true)] public abstract class Entity { [Key, Column("number")] public int Number { get; set; } public Guid Uid { get; set; } }
            public class Coupon : Entity { public string Code { get; set; } = ""; }
            [Table("items")] public abstract class Item { public int Id { get; set; } }
            public class Book : Item { [Column("isbn"), MaxLength(13)] public string Isbn { get; set; } = ""; }
            [PrimaryKey(nameof(A), nameof(B))] public abstract class Pair { public int A { get; set; } public int B { get; set; } }
            public class Couple : Pair { public string? Name { get; set; } }
            [Keyless] public abstract class Log { public string Text { get; set; } = ""; }
            public class Trace : Log { public int Id { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Coupon> Coupons { get; set; } public DbSet<Book> Books { get; set; } public DbSet<Couple> Couples { get; set; } public DbSet<Trace> Traces { get; set; }
            }
            """),
        new("nested, hiding and overriding", """
            public static class Sales { public class Order { public int Id { get; set; } public virtual string Code { get; set; } = ""; } public class Line { public int Id { get; set; } public Order Order { get; set; } = null!; } }
            public class Base { public int Id { get; set; } public virtual string Name { get; set; } = ""; public string Kind { get; set; } = ""; }
            [Index(nameof(Name), IsUnique = true)] public class Derived : Base { public override string Name { get; set; } = ""; public new int Kind { get; set; } public Guid this[int i] { get => default; set { } } }
            public class Shop : StoreContext
            {
                public DbSet<Sales.Line> Lines { get; set; } public DbSet<Derived> Deriveds { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Sales.Order>().HasIndex(o => o.Code).IsUnique();
            }
            """),
        new("a base that is cut off, and a base that is named", """
            public class Animal { public int Id { get; set; } public string Name { get; set; } = ""; }
            public class Cat : Animal { public int Lives { get; set; } }
            public class Dog : Animal { public string Chip { get; set; } = ""; }
            public class Shop : StoreContext
            {
                public DbSet<Animal> Animals { get; set; } public DbSet<Cat> Cats { get; set; } public DbSet<Dog> Dogs { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Cat>().HasBaseType((Type)null!);
                    modelBuilder.Entity<Dog>().HasBaseType<Animal>().HasIndex(d => d.Chip).IsUnique();
                }
            }
            """),
        new("indexes over a base's columns", """
            public class Animal { public int Id { get; set; } public string Name { get; set; } = ""; public int Kind { get; set; } }
            public class Cat : Animal { public int Lives { get; set; } }
            public class Dog : Animal { public int Bones { get; set; } }
            public class Shop : StoreContext
            {
                public DbSet<Animal> Animals { get; set; } public DbSet<Cat> Cats { get; set; } public DbSet<Dog> Dogs { get; set; }
                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                    modelBuilder.Entity<Cat>().HasIndex(c => c.Name).IsUnique();
                    modelBuilder.Entity<Animal>().HasDiscriminator(a => a.Kind).HasValue<Animal>(0).HasValue<Cat>(1).HasValue<Dog>(2);
                }
            }
            """),
        new("a generic base of contexts", """
            using Shop.Users;
            namespace Shop.Users { [Index(nameof(Name), IsUnique = true)] public class User { public int Id { get; set; } public string Name { get; set; } = ""; } }
            namespace Shop.Base
            {
                public abstract class BaseContext<TUser, TOther> : StoreContext where TUser : class where TOther : class
                {
                    public DbSet<TUser> Users { get; set; }
                    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<TOther>().ToTable("others");
                }
            }
            namespace Shop.Data { public class Other { public long Id { get; set; } } public class ShopContext : Shop.Base.BaseContext<User, Other> { } }
            """),
        new("two contexts' worth of sets and namespaces", """
            namespace Shop.Entities { public class Coupon { public int Id { get; set; } public string Code { get; set; } = ""; } }
            namespace Shop.Old { public class Coupon { public string Id { get; set; } = ""; } }
            namespace Shop.Data
            {
                using Shop.Entities;
                using Legacy = Shop.Old.Coupon;
                public class ShopContext : StoreContext
                {
                    public DbSet<Coupon> Coupons { get; set; }
                    public DbSet<Shop.Old.Coupon> OldCoupons { get; set; }
                    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Legacy>().ToTable("old");
                }
            }
            """),
    ];

    private static EntityCase Writes(string name, string calls, params string[] unknown) => new(name, $$"""
        {{CouponAndTag}}
        public class Shop : StoreContext
        {
            public DbSet<Coupon> Coupons { get; set; } public DbSet<Tag> Tags { get; set; }
            protected override void OnModelCreating(ModelBuilder modelBuilder) { {{calls}} }
        }
        """, unknown);
}
