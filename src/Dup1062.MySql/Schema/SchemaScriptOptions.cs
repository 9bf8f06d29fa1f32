using Dup1062.MySql.Lexing;

namespace Dup1062.MySql.Schema;

/// <summary>What is known of a script beforehand.</summary>
public sealed record SchemaScriptOptions
{
    /// <summary>The path that locations carry.</summary>
    public string? Path { get; init; }

    /// <summary>The server the script is for; null to believe the script's header.</summary>
    public ServerVersion? Server { get; init; }

    /// <summary>The <c>sql_mode</c> the script starts with; its own SET statements change it.</summary>
    public SqlMode Mode { get; init; }
}
