using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.MySql;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.EntityFramework;

/// <summary>The collation and character set that a model, an entity or a property is given. The nearest that says anything counts.</summary>
internal sealed class TextConfiguration
{
    public string? Collation { get; set; }

    public string? CharacterSet { get; set; }

    /// <summary>Something is said that is not understood: what is handed down, and to what.</summary>
    public bool IsUnknown { get; set; }

    private bool SaysNothing => Collation is null && CharacterSet is null && !IsUnknown;

    /// <summary>What <c>[MySqlCollation]</c> and <c>[MySqlCharSet]</c> say.</summary>
    public static TextConfiguration Of(AttributeFragmentSource attribute) => new()
    {
        Collation = (attribute("MySqlCollation")?.At(0) as TextArgument)?.Text,
        CharacterSet = (attribute("MySqlCharSet")?.At(0) as TextArgument)?.Text,
        IsUnknown = IsUnclear(attribute("MySqlCollation")) || IsUnclear(attribute("MySqlCharSet")),
    };

    /// <summary>The definition of a text column, from what is said of it, the nearest first.</summary>
    /// <param name="type">The column's type.</param>
    /// <param name="said">What is said; nothing to ask for the type alone.</param>
    /// <param name="server">The server, where it is known.</param>
    public static Column? Column(string type, IEnumerable<TextConfiguration?> said, ServerVersion? server)
    {
        var nearest = said.FirstOrDefault(text => text is { SaysNothing: false });
        var clauses = nearest is null or { IsUnknown: true } ? ""
            : (nearest.CharacterSet is { } set ? $" CHARACTER SET {set}" : "") + (nearest.Collation is { } collation ? $" COLLATE {collation}" : "");
        var builder = new SchemaBuilder(server);
        builder.Apply(SchemaScript.Parse($"CREATE TABLE t (c {type}{clauses})"));
        return builder.Build().Tables.FirstOrDefault() is { Columns: [var column, ..] } ? column : null;
    }

    private static bool IsUnclear(Declarations.AttributeFragment? attribute) => attribute is not null && (attribute.Arguments.Count != 1 || attribute.At(0) is not TextArgument);
}

/// <summary>Finds an attribute by its name.</summary>
internal delegate Declarations.AttributeFragment? AttributeFragmentSource(string name);
