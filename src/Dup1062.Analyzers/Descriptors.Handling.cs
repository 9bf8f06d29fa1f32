using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers;

internal static partial class Descriptors
{
    /// <summary>A duplicate recognised by the text of the message.</summary>
    public static readonly DiagnosticDescriptor MessageText = Rule(
        "DUP1103",
        "Duplicate recognised by message text",
        RuleCategory.Handling,
        DiagnosticSeverity.Warning,
        "The text of a message does not tell a duplicate: {0}; compare the number of error 1062",
        "The server words its messages in the language of the session, differently in each version, and with the user's values in them. The number of the error stays.");

    /// <summary>An SQLSTATE taken for a duplicate.</summary>
    public static readonly DiagnosticDescriptor SqlState = Rule(
        "DUP1104",
        "SQLSTATE taken for a duplicate",
        RuleCategory.Handling,
        DiagnosticSeverity.Warning,
        "SQLSTATE does not tell a duplicate: {0}; compare the number of error 1062",
        "SQLSTATE 23000 stands for every broken constraint, NOT NULL and foreign keys among them, and MySql.Data leaves SqlState null. Only the number of the error tells which it is.");

    /// <summary>A test for a duplicate that compares the wrong thing.</summary>
    public static readonly DiagnosticDescriptor WrongCode = Rule(
        "DUP1105",
        "Test for a duplicate can never be right",
        RuleCategory.Handling,
        DiagnosticSeverity.Warning,
        "This test for a duplicate can never be right: {0}",
        "The number that is compared is not the error number of MySQL, or the number it is compared with belongs to another error. The duplicate is missed, or every error is taken for one.");

    /// <summary>A duplicate that is retried.</summary>
    public static readonly DiagnosticDescriptor RetriedDuplicate = Rule(
        "DUP1106",
        "Duplicate retried as transient",
        RuleCategory.Handling,
        DiagnosticSeverity.Warning,
        "A duplicate does not pass by waiting: {0}",
        "The row that is in the way is there the next time as well: every try fails with 1062, the caller waits for all of them, and the outcome is hidden behind a list of failed attempts.");

    /// <summary>A row that is read again after a duplicate, in the snapshot that does not hold it.</summary>
    public static readonly DiagnosticDescriptor StaleRead = Rule(
        "DUP1107",
        "Row read again in the transaction that met the duplicate",
        RuleCategory.Handling,
        DiagnosticSeverity.Info,
        "Under REPEATABLE READ this read may not see the row that caused the duplicate: the transaction took its snapshot before; read with LOCK IN SHARE MODE, or after a rollback",
        "A plain SELECT reads the snapshot that the transaction's first one took. The row that another connection has committed since is not in it, though the unique key knows it. A locking read sees what is there now.");

    /// <summary>A bare 1062.</summary>
    public static readonly DiagnosticDescriptor BareNumber = Rule(
        "DUP1108",
        "Error 1062 is written as a bare number",
        RuleCategory.Handling,
        DiagnosticSeverity.Info,
        "1062 has a name: MySqlErrorCode.DuplicateKeyEntry",
        "The driver names MySQL's errors, so that nobody has to know them by number.");
}
