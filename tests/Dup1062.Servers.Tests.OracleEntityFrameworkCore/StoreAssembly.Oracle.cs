using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Dup1062.Servers.Tests.Models;

/// <summary>Oracle's provider, with names in another style.</summary>
internal sealed partial class StoreAssembly
{
    private const string Base = """
        public abstract class StoreContext : DbContext
        {
            public static string Connection { get; set; } = "";

            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseMySQL(Connection).UseSnakeCaseNamingConvention();
        }
        """;

    /// <summary>The context of an assembly, connected to a database.</summary>
    public static DbContext ContextIn(Assembly assembly, TestDatabase database)
    {
        var context = assembly.GetTypes().Single(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(DbContext)));
        assembly.GetType("StoreContext")!.GetProperty("Connection")!.SetValue(null, database.ConnectionString);
        return (DbContext)Activator.CreateInstance(context)!;
    }
}
