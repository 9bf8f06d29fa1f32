namespace Dup1062.MySql.Errors;

/// <summary>The numbers under which MySQL and MariaDB report that a row would be a duplicate.</summary>
/// <remarks>https://dev.mysql.com/doc/mysql-errors/9.0/en/server-error-reference.html</remarks>
public static class MySqlErrorNumbers
{
    /// <summary>ER_DUP_KEY: the storage engine found a duplicate and cannot say on which key.</summary>
    public const int DuplicateKey = 1022;

    /// <summary>ER_DUP_ENTRY: almost every duplicate, sent with the text of <see cref="DuplicateEntryWithKeyName"/>.</summary>
    public const int DuplicateEntry = 1062;

    /// <summary>ER_DUP_UNIQUE: a unique constraint without a key of that name.</summary>
    public const int DuplicateUnique = 1169;

    /// <summary>ER_FOREIGN_DUPLICATE_KEY: a cascading foreign key runs into a duplicate; before MySQL 5.6.</summary>
    public const int ForeignDuplicateKey = 1557;

    /// <summary>ER_DUP_ENTRY_AUTOINCREMENT_CASE: ALTER TABLE renumbers rows. Its text arrives under 1062.</summary>
    public const int DuplicateEntryAutoIncrementCase = 1569;

    /// <summary>ER_DUP_ENTRY_WITH_KEY_NAME: hardly ever sent as such.</summary>
    public const int DuplicateEntryWithKeyName = 1586;

    /// <summary>ER_FOREIGN_DUPLICATE_KEY_WITH_CHILD_INFO: a cascading foreign key runs into a duplicate in a table that is named.</summary>
    public const int ForeignDuplicateKeyWithChildInfo = 1761;

    /// <summary>ER_FOREIGN_DUPLICATE_KEY_WITHOUT_CHILD_INFO: the same in a table that is not named.</summary>
    public const int ForeignDuplicateKeyWithoutChildInfo = 1762;

    /// <summary>ER_DUP_UNKNOWN_IN_INDEX: an online ALTER TABLE that cannot show the value.</summary>
    public const int DuplicateUnknownInIndex = 1859;

    /// <summary>Whether a number stands for a duplicate row.</summary>
    /// <param name="number">The server's error number.</param>
    public static bool IsDuplicate(int number) => number is DuplicateEntry
        or DuplicateEntryWithKeyName or DuplicateUnknownInIndex or DuplicateEntryAutoIncrementCase
        or ForeignDuplicateKeyWithChildInfo or ForeignDuplicateKeyWithoutChildInfo or ForeignDuplicateKey
        or DuplicateKey or DuplicateUnique;
}
