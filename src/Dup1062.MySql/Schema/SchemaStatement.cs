namespace Dup1062.MySql.Schema;

/// <summary>A statement that matters for the schema, as <see cref="SchemaBuilder"/> applies it. Immutable.</summary>
public abstract record SchemaStatement
{
    private protected SchemaStatement()
    {
    }

    /// <summary>Where its first word stands.</summary>
    public ScriptLocation Location { get; init; }
}
