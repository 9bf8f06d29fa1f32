namespace Dup1062.MySql.Upserts;

/// <summary>Why there is no edit.</summary>
public enum UpsertRefusal
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>The statement cannot collide, or already deals with it.</summary>
    NothingToDo,

    /// <summary>The statement ends in a hole, is cut, or a hole may say IGNORE: what follows may be ON DUPLICATE KEY UPDATE.</summary>
    OpenStatement,

    /// <summary>The SELECT ends in a JOIN without ON, which would take the new ON.</summary>
    OpenJoin,

    /// <summary>The SELECT reads the table itself.</summary>
    SelectsFromTable,

    /// <summary>A later statement reads LAST_INSERT_ID(), which a row that is kept or updated does not set.</summary>
    InsertIdIsRead,

    /// <summary>The only key that collides is an AUTO_INCREMENT id: the row that is there is another one.</summary>
    AutoIncrementKey,

    /// <summary>The key has no column that can be assigned.</summary>
    NoKeyColumn,

    /// <summary>The statement supplies no column outside the key.</summary>
    NothingToUpdate,

    /// <summary>Which columns are supplied is known only at run time.</summary>
    OpenColumns,

    /// <summary>The table has no AUTO_INCREMENT column, or the statement supplies it.</summary>
    NoGeneratedId,

    /// <summary>A name that would be written has a character which not every kind of C# literal can hold as it is, or a hole.</summary>
    UnsafeName,
}
