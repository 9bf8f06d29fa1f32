namespace Dup1062.MySql.Errors;

/// <summary>What the server puts into a place of a message.</summary>
internal enum MessageSlot
{
    /// <summary>The value of the key, or the record of a parent table: text of the user's.</summary>
    Value,

    /// <summary>The key's name, from MySQL 8.0.19 on behind its table.</summary>
    Key,

    /// <summary>The key's number in the table, as old servers count.</summary>
    KeyNumber,

    /// <summary>The table whose key it is.</summary>
    Table,

    /// <summary>The table that a foreign key refers to.</summary>
    Parent,
}
