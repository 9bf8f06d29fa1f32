using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Statements;

/// <summary>The functions whose value is a new one on every call.</summary>
internal static class UniqueFunctions
{
    private static readonly string[] Names =
        ["UUID", "UUID_SHORT", "UUID_V4", "UUID_V7", "SYS_GUID", "RANDOM_BYTES", "NEXTVAL"];

    /// <summary>The cursor stands on a call of one: <c>UUID()</c>, or MariaDB's <c>NEXT VALUE FOR</c> a sequence.</summary>
    public static bool IsUniqueCall(this SqlTokenReader reader) =>
        reader.Current.Kind == SqlTokenKind.Word
        && ((reader.Peek().Is(reader.Text, '(') && reader.IsAny(Names))
            || (reader.Is("NEXT") && reader.Peek().Is(reader.Text, "VALUE") && reader.Peek(2).Is(reader.Text, "FOR")));
}
