using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Dup1062.Servers.Tests.Models;

/// <summary>Pomelo's provider.</summary>
internal sealed partial class StoreAssembly
{
    private const string Base = """
        public abstract class StoreContext : DbContext
        {
            public static string Connection { get; set; } = "";

            public static ServerVersion Server { get; set; } = null!;

            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseMySql(Connection, Server);
        }
        """;

    /// <summary>The context of an assembly, connected to a database.</summary>
    public static DbContext ContextIn(Assembly assembly, TestDatabase database)
    {
        var context = assembly.GetTypes().Single(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(DbContext)));
        var store = assembly.GetType("StoreContext")!;
        store.GetProperty("Connection")!.SetValue(null, database.ConnectionString);
        store.GetProperty("Server")!.SetValue(null, ServerVersion.AutoDetect(database.ConnectionString));
        return (DbContext)Activator.CreateInstance(context)!;
    }
}
