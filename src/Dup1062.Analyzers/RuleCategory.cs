namespace Dup1062.Analyzers;

/// <summary>The groups of rules; each has an id range.</summary>
internal enum RuleCategory
{
    /// <summary>DUP10xx: SQL in C# strings.</summary>
    Idempotency,

    /// <summary>DUP11xx: exceptions.</summary>
    Handling,

    /// <summary>DUP12xx: the schema itself.</summary>
    Schema,

    /// <summary>DUP19xx: how the analyzer is set up.</summary>
    Configuration,
}
