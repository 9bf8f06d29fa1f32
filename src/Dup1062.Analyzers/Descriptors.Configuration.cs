using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers;

internal static partial class Descriptors
{
    /// <summary>Nothing is known of the tables that this project writes to.</summary>
    public static readonly DiagnosticDescriptor NoSchema = Rule(
        "DUP1901",
        "No schema is known",
        RuleCategory.Configuration,
        DiagnosticSeverity.Info,
        NoSchemaMessage,
        NoSchemaDescription,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>Nothing is known of one table; only under <c>dup1062.unknown_tables = report</c>.</summary>
    public static readonly DiagnosticDescriptor UnknownTable = Rule(
        "DUP1901",
        "No schema is known",
        RuleCategory.Configuration,
        DiagnosticSeverity.Info,
        NoSchemaMessage,
        NoSchemaDescription);

    /// <summary>A statement of a schema file cannot be read.</summary>
    public static readonly DiagnosticDescriptor UnreadableSchema = Rule(
        "DUP1902",
        "Schema statement cannot be read",
        RuleCategory.Configuration,
        DiagnosticSeverity.Warning,
        "This statement cannot be read: {0}; the rest of the file still counts",
        "A statement that defines the schema could not be read, so what it says about columns and keys is not known.");

    /// <summary>Two sources give a table different unique keys.</summary>
    public static readonly DiagnosticDescriptor SourceConflict = Rule(
        "DUP1903",
        "Sources disagree on unique keys",
        RuleCategory.Configuration,
        DiagnosticSeverity.Hidden,
        "Table '{0}' is defined by {1} {2}; it is taken from {3}",
        "A table is defined in several places with different unique keys. The statements that write to it are judged by the source that counts most.");

    /// <summary>A defect of ours, in place of AD0001.</summary>
    public static readonly DiagnosticDescriptor InternalError = Rule(
        "DUP1999",
        "Internal error",
        RuleCategory.Configuration,
        DiagnosticSeverity.Warning,
        "Dup1062 failed here and left this place unchecked; please report it: {0}",
        "The analyzer met something it was not written for. Nothing is wrong with the code it points at.");

    private const string NoSchemaMessage = "No schema is known for {0}, so its INSERT statements cannot be checked for error 1062; add a .sql file with its CREATE TABLE statements";

    private const string NoSchemaDescription = "Whether an INSERT can collide is decided by the unique keys of its table. Add the schema as a .sql file below the project, or name it with a Dup1062Schema item.";
}
