namespace Dup1062.MySql.Schema;

/// <summary>What a foreign key does with the rows that refer to a changed or deleted one.</summary>
public enum ReferentialAction : byte
{
    /// <summary>The change is refused: RESTRICT, NO ACTION, or nothing said.</summary>
    Restrict,

    /// <summary>They follow: are changed or deleted too.</summary>
    Cascade,

    /// <summary>Their columns become NULL.</summary>
    SetNull,

    /// <summary>Their columns get their defaults. InnoDB refuses this one.</summary>
    SetDefault,
}
