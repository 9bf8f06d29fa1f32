using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers;

/// <summary>Turns a defect of ours into DUP1999 at the place where it showed, so that no exception leaves an analyzer.</summary>
internal static class Guard
{
    public static void Run<TContext>(TContext context, Action<TContext> action, Action<Diagnostic> report, Location location)
    {
        try
        {
            action(context);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            report(Diagnostic.Create(Descriptors.InternalError, location, $"{e.GetType().Name}: {e.Message}{Frame(e)}"));
        }
    }

    private static string Frame(Exception e)
    {
        var trace = e.StackTrace;
        if (trace is null) return "";
        var end = trace.IndexOf('\n');
        return " " + (end < 0 ? trace : trace.Substring(0, end)).Trim();
    }
}
