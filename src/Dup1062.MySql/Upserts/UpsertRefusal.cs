namespace Dup1062.MySql.Upserts;

/// <summary>Why there is no edit.</summary>
public enum UpsertRefusal
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>The statement cannot collide, or already deals with it.</summary>
    NothingToDo,

    /// <summary>The statement ends in a hole or is cut: what follows may be ON DUPLICATE KEY UPDATE.</summary>
    OpenStatement,

    /// <summary>The SELECT ends in a JOIN without ON, which would take the new ON.</summary>
    OpenJoin,

    /// <summary>The SELECT reads, or may read, the table itself.</summary>
    SelectsFromTable,

    /// <summary>A later statement reads LAST_INSERT_ID(), which a row that is kept or updated does not set.</summary>
    InsertIdIsRead,

    /// <summary>What collides is only an AUTO_INCREMENT id: the row that has it is another one.</summary>
    AutoIncrementKey,

    /// <summary>The key has no column that can be assigned.</summary>
    NoKeyColumn,

    /// <summary>The statement supplies no column outside its keys.</summary>
    NothingToUpdate,

    /// <summary>Which columns are supplied is known only at run time.</summary>
    OpenColumns,

    /// <summary>The statement generates no id, or one for each of several rows.</summary>
    NoSingleId,

    /// <summary>A name that would be written has a hole, or a character that not every kind of C# literal holds as it is.</summary>
    UnsafeName,
}
