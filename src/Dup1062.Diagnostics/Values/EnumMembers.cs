using Dup1062.MySql.Lexing;

namespace Dup1062.Diagnostics.Values;

/// <summary>The members of an ENUM or SET.</summary>
internal static class EnumMembers
{
    /// <summary>Reads them from the type in full.</summary>
    /// <param name="fullType"><c>enum('a','b')</c>; other types have none.</param>
    public static IReadOnlyList<string> Of(string fullType)
    {
        var members = new List<string>();
        for (var reader = new SqlTokenReader(fullType, SqlMode.NoBackslashEscapes); !reader.IsAtEnd; reader.Take())
        {
            if (reader.Current.Kind == SqlTokenKind.String) members.Add(SqlStringLiteral.Decode(fullType, reader.Current, SqlMode.NoBackslashEscapes));
        }
        return members;
    }
}
