namespace Dup1062.MySql.Schema.Scripts;

/// <summary>Where words tell for which engine a script is, and how much they weigh.</summary>
internal enum EvidenceKind : byte
{
    /// <summary>No other engine's server understands them.</summary>
    Word,

    /// <summary>They count behind a column's type. SQLite and H2 take MySQL's as well.</summary>
    Attribute,

    /// <summary>They count behind a column's name. SQLite takes any words.</summary>
    Type,

    /// <summary>Some MySQL or MariaDB understands them too.</summary>
    Hint,
}
