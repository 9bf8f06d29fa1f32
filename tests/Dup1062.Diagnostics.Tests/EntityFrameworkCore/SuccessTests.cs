using System.Data.Common;
using System.Runtime.CompilerServices;
using Dup1062.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dup1062.Diagnostics.Tests.EntityFrameworkCore;

/// <summary>What a SaveChanges that succeeds pays: nothing.</summary>
public class SuccessTests
{
    private const int Saves = 50;

    [SkippableFact]
    public async Task Nothing_of_a_command_is_kept()
    {
        await using var database = await TestServers.CreateDatabaseAsync(ServerKind.MariaDb);
        await Users.CreateAsync(database);
        await using var monitor = new DuplicateEntryMonitor((entry, _, _) => Task.FromResult(new Diagnosis { Entry = entry, Causes = [] }));
        var parameters = new Parameters();
        await using var users = Users.Open(database, options => options.UseDuplicateEntryDiagnostics(monitor).AddInterceptors(parameters));
        Save(users, "new@shop.example");

        for (var i = 0; i < 5 && parameters.AreAlive; i++) GC.Collect();
        Assert.NotEqual(0, parameters.Seen);
        Assert.False(parameters.AreAlive);
        GC.KeepAlive(users);
    }

    [SkippableFact]
    public async Task A_save_allocates_no_more_than_with_an_interceptor_that_does_nothing()
    {
        await using var database = await TestServers.CreateDatabaseAsync(ServerKind.MariaDb);
        await Users.CreateAsync(database);
        await using var monitor = new DuplicateEntryMonitor((entry, _, _) => Task.FromResult(new Diagnosis { Entry = entry, Causes = [] }));
        await using var plain = Users.Open(database, options => options.AddInterceptors(new Nothing()));
        await using var watched = Users.Open(database, options => options.UseDuplicateEntryDiagnostics(monitor));
        Measure(plain, "warm");
        Measure(watched, "hot");

        var (without, with) = (Measure(plain, "a"), Measure(watched, "b"));
        Assert.InRange(with - without, long.MinValue, 100 * Saves);
    }

    private static long Measure(Users users, string prefix)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Saves; i++) Save(users, $"{prefix}{i}@shop.example");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Save(Users users, string email)
    {
        users.Add(new User { Email = email });
        users.SaveChanges();
        users.ChangeTracker.Clear();
    }

    private sealed class Nothing : DbCommandInterceptor, ISaveChangesInterceptor;

    /// <summary>Remembers the parameters of commands without keeping them.</summary>
    private sealed class Parameters : DbCommandInterceptor
    {
        private readonly List<WeakReference> _parameters = [];

        public int Seen => _parameters.Count;

        public bool AreAlive => _parameters.Any(parameter => parameter.IsAlive);

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            foreach (DbParameter parameter in command.Parameters) _parameters.Add(new(parameter));
            return result;
        }
    }
}
