using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Dup1062.Diagnostics.AspNetCore;

/// <summary>Answers duplicates on the keys that the application named with 409 Conflict, and leaves all else to the next handler.</summary>
/// <param name="problemDetails">Writes the answer.</param>
/// <param name="options">The keys.</param>
/// <param name="monitor">Is told of every duplicate, named or not; null where there is none.</param>
internal sealed class DuplicateEntryExceptionHandler(
    IProblemDetailsService problemDetails, IOptions<DuplicateEntryConflictOptions> options, DuplicateEntryMonitor? monitor = null) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (options.Value.ReportsToMonitor) monitor?.Report(exception);
        if (options.Value.TitleOf(exception) is not { } title) return false;

        httpContext.Response.StatusCode = StatusCodes.Status409Conflict;
        var problem = new ProblemDetails { Status = StatusCodes.Status409Conflict, Title = title, Type = options.Value.ProblemType };
        // Without the exception: a customization of the application's could otherwise put its text, and with it the value, into the answer.
        if (!await problemDetails.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem })) await httpContext.Response.CompleteAsync();
        return true;
    }
}
