using Dup1062.Diagnostics.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds answers to duplicate-key errors to an application.</summary>
public static class DuplicateEntryConflictServiceCollectionExtensions
{
    /// <summary>Answers duplicate-key errors on the keys that are named with 409 Conflict and problem details. Needs <c>app.UseExceptionHandler()</c>.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Names the keys.</param>
    /// <example><code>builder.Services.AddDuplicateEntryConflicts(options => options.Conflict("uniq_email", "This e-mail address is taken"));</code></example>
    public static IServiceCollection AddDuplicateEntryConflicts(this IServiceCollection services, Action<DuplicateEntryConflictOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddProblemDetails();
        services.Configure(configure);
        return services.AddExceptionHandler<DuplicateEntryExceptionHandler>();
    }
}
