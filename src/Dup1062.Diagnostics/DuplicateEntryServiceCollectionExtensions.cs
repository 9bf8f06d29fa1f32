using System.Data.Common;
using System.Diagnostics.Metrics;
using Dup1062.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the companion to a service.</summary>
public static class DuplicateEntryServiceCollectionExtensions
{
    /// <summary>Adds <see cref="DuplicateEntryDiagnoser"/> and <see cref="DuplicateEntryMonitor"/>, one of each for the whole application.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="createConnection">Gives a new connection, not opened, on which the diagnosis reads. An account with SELECT on the tables is enough.</param>
    /// <param name="configure">Sets options.</param>
    /// <example><code>services.AddDuplicateEntryDiagnostics(() => new MySqlConnection(connectionString));</code></example>
    public static IServiceCollection AddDuplicateEntryDiagnostics(
        this IServiceCollection services, Func<DbConnection> createConnection, Action<DuplicateEntryMonitorOptions>? configure = null)
    {
        if (createConnection is null) throw new ArgumentNullException(nameof(createConnection));
        return services.AddDuplicateEntryDiagnostics(_ => createConnection(), configure);
    }

    /// <summary>Adds <see cref="DuplicateEntryDiagnoser"/> and <see cref="DuplicateEntryMonitor"/>, one of each for the whole application.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="createConnection">Gives a new connection, not opened, from the application's singletons: of a data source, for example.</param>
    /// <param name="configure">Sets options.</param>
    public static IServiceCollection AddDuplicateEntryDiagnostics(
        this IServiceCollection services, Func<IServiceProvider, DbConnection> createConnection, Action<DuplicateEntryMonitorOptions>? configure = null)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        if (createConnection is null) throw new ArgumentNullException(nameof(createConnection));
        services.AddOptions<DuplicateEntryMonitorOptions>().ValidateOnStart();
        if (configure is not null) services.Configure(configure);
        services.TryAddSingleton(provider => new DuplicateEntryDiagnoser(() => createConnection(provider), Options(provider).Diagnoser));
        services.TryAddSingleton(provider => new DuplicateEntryMonitor(
            provider.GetRequiredService<DuplicateEntryDiagnoser>().DiagnoseAsync,
            Options(provider),
            provider.GetService<ILogger<DuplicateEntryMonitor>>(),
            provider.GetService<TimeProvider>(),
            provider.GetService<IMeterFactory>()));
        return services;
    }

    private static DuplicateEntryMonitorOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<DuplicateEntryMonitorOptions>>().Value;
}
