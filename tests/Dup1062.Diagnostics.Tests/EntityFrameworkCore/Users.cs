using Dup1062.Servers;
using Microsoft.EntityFrameworkCore;

namespace Dup1062.Diagnostics.Tests.EntityFrameworkCore;

/// <summary>A context with a table of users, whose ids the application or the server makes.</summary>
internal sealed class Users(DbContextOptions<Users> options) : DbContext(options)
{
    public DbSet<User> All => Set<User>();

    public static Users Open(TestDatabase database, Action<DbContextOptionsBuilder>? configure = null)
    {
        var builder = new DbContextOptionsBuilder<Users>();
        var version = database.Server.Version;
        builder.UseMySql(
            database.ConnectionString,
            version.IsMariaDb ? new MariaDbServerVersion(version.Version) : new MySqlServerVersion(version.Version));
        configure?.Invoke(builder);
        return new(builder.Options);
    }

    public static Task<int> CreateAsync(TestDatabase database) => database.ExecuteAsync("""
        CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(50) NOT NULL, name VARCHAR(50), UNIQUE KEY uq_email (email));
        INSERT INTO users (email, name) VALUES ('ann@shop.example', 'Ann'), ('bob@shop.example', 'Bob');
        """);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<User>(user =>
    {
        user.ToTable("users");
        user.Property(u => u.Id).HasColumnName("id");
        user.Property(u => u.Email).HasColumnName("email").HasMaxLength(50);
        user.Property(u => u.Name).HasColumnName("name").HasMaxLength(50);
    });
}
