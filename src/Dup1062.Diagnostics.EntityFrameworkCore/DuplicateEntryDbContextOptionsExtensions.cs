using Dup1062.Diagnostics;
using Dup1062.Diagnostics.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the companion to contexts.</summary>
public static class DuplicateEntryDbContextOptionsExtensions
{
    /// <summary>Reports every duplicate-key error of the context to a monitor, with the command that raised it.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="monitor">The monitor.</param>
    public static DbContextOptionsBuilder UseDuplicateEntryDiagnostics(this DbContextOptionsBuilder options, DuplicateEntryMonitor monitor)
    {
        ArgumentNullException.ThrowIfNull(monitor);
        return options.AddInterceptors(new DuplicateEntryInterceptor(monitor));
    }

    /// <summary>Reports every duplicate-key error of the context to the application's monitor, with the command that raised it.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="services">The application's services, to which <c>AddDuplicateEntryDiagnostics</c> added the monitor.</param>
    /// <example><code>services.AddDbContext&lt;Shop&gt;((provider, options) => options.UseMySql(…).UseDuplicateEntryDiagnostics(provider));</code></example>
    public static DbContextOptionsBuilder UseDuplicateEntryDiagnostics(this DbContextOptionsBuilder options, IServiceProvider services) =>
        options.UseDuplicateEntryDiagnostics(services.GetRequiredService<DuplicateEntryMonitor>());
}
