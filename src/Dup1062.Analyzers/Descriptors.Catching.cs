using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers;

internal static partial class Descriptors
{
    /// <summary>A handler of the driver's exceptions that ends a duplicate like any other failure.</summary>
    public static readonly DiagnosticDescriptor IndifferentCatch = Rule(
        "DUP1101",
        "Duplicate treated like any other failure",
        RuleCategory.Handling,
        DiagnosticSeverity.Warning,
        IndifferentMessage,
        IndifferentDescription);

    /// <summary>The same in a handler of EF Core's exception.</summary>
    public static readonly DiagnosticDescriptor IndifferentUpdateCatch = Rule(
        "DUP1102",
        "Duplicate treated like any other failed update",
        RuleCategory.Handling,
        DiagnosticSeverity.Warning,
        IndifferentMessage,
        IndifferentDescription);

    /// <summary>A handler of duplicates that does not ask for the key.</summary>
    public static readonly DiagnosticDescriptor AnyKey = Rule(
        "DUP1109",
        "Duplicate swallowed whichever key collided",
        RuleCategory.Handling,
        DiagnosticSeverity.Info,
        "{0} does not look at which key collided, and {1} can raise error 1062{2}",
        "Error 1062 says that some unique key of the table is taken. Where there are several, the row that is there may be quite another one than the handler takes it for. The end of the message names the key.");

    /// <summary>The same in a handler of any exception.</summary>
    public static readonly DiagnosticDescriptor GeneralCatch = Rule(
        "DUP1110",
        "General handler ends a duplicate too",
        RuleCategory.Handling,
        DiagnosticSeverity.Info,
        IndifferentMessage,
        IndifferentDescription);

    /// <summary>A method that runs the SQL of others and hides the duplicate from them.</summary>
    public static readonly DiagnosticDescriptor IndifferentExecutor = Rule(
        "DUP1111",
        "Executor hides duplicates from its callers",
        RuleCategory.Handling,
        DiagnosticSeverity.Info,
        "{0} ends every failure of SQL that was given to this method alike, so its callers cannot tell a duplicate",
        "A method that runs any SQL does not know what a duplicate means: its callers do. Let error 1062 through to them.");

    private const string IndifferentMessage = "{0} treats a duplicate like any other failure, and {1} can raise error 1062{2}";

    private const string IndifferentDescription =
        "That the row is already there is an outcome, not a failure: often it means that the work is done. A handler that logs it, wraps it or reports it like a lost connection hides that. Handle error 1062 first, or let it through.";
}
