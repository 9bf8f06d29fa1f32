using Dup1062.MySql.Errors;

namespace Dup1062.MySql.Tests.Errors;

/// <summary>Texts as servers send them.</summary>
public class DuplicateEntryMessageTests
{
    private const int Duplicate = MySqlErrorNumbers.DuplicateEntry;

    [Theory]
    [InlineData("Duplicate entry '1' for key 'PRIMARY'", "1", null, "PRIMARY")]
    [InlineData("Duplicate entry '1' for key 't_pk.PRIMARY'", "1", "t_pk", "PRIMARY")]
    [InlineData("Duplicate entry '' for key 't_uq.uq_email'", "", "t_uq", "uq_email")]
    [InlineData("Duplicate entry 'O'Brien \"q\" for key 'z' \\ `b`' for key 't_uq.uq_email'", "O'Brien \"q\" for key 'z' \\ `b`", "t_uq", "uq_email")]
    [InlineData("Duplicate entry 'two\nlines\r\n' for key 'uq'", "two\nlines\r\n", null, "uq")]
    [InlineData("Duplicate entry 'foo-bar--7-2024-01-02-2024-01-02 03:04:05.678--1.50-0.1' for key 't.uq_comp'", "foo-bar--7-2024-01-02-2024-01-02 03:04:05.678--1.50-0.1", "t", "uq_comp")]
    [InlineData("Duplicate entry '\\x00\\x11\"3DUfw\\x88\\x99\\xAA\\xBB\\xCC\\xDD\\xEE\\xFF' for key 't_bin.uq_bin'", "\\x00\\x11\"3DUfw\\x88\\x99\\xAA\\xBB\\xCC\\xDD\\xEE\\xFF", "t_bin", "uq_bin")]
    [InlineData("Duplicate entry '1' for key 'my.key'x'", "1", "my", "key'x")]
    [InlineData("Duplicate entry '1' for key 'a key' with quotes'", "1", null, "a key' with quotes")]
    [InlineData("Duplicate entry '127' for key 1", "127", null, "1")]
    [InlineData("Duplicate entry '1' for key '.a'", "1", null, ".a")]
    [InlineData("Duplicate entry '' for key '*UNKNOWN*'", null, null, null)]
    [InlineData("Duplicate entry 'x' for key 'a' for key 'b.c'", "x' for key 'a", "b", "c")]
    [InlineData("Duplicate entry '' for key '' for key 'uq'", "' for key '", null, "uq")]
    [InlineData("Doppelter Eintrag '1' für Schlüssel 'PRIMARY'", "1", null, "PRIMARY")]
    [InlineData("'1' は索引 't.PRIMARY' で重複しています。", "1", "t", "PRIMARY")]
    [InlineData("'a'b' は索引 'PRIMARY' で重複しています。", "a'b", null, "PRIMARY")]
    [InlineData("Duplikalt bejegyzes '1' a 't.uq' kulcs szerint.", "1", "t", "uq")]
    [InlineData("Opakovaný kľúč '1' (číslo kľúča 'uq')", "1", null, "uq")]
    [InlineData("Zvojený klíč '1' (číslo klíče 'uq')", "1", null, "uq")]
    [InlineData("重复条目'1'键'uq'", "1", null, "uq")]
    [InlineData("Dupliran unos '1' za ključ '2'", "1", null, "2")]
    [InlineData("सामान प्रवेश '1' KEY 2 के लिए", "1", null, "2")]
    [InlineData("In a tongue yet to come '1'2' and its key 't.uq' indeed", "1'2", "t", "uq")]
    public void Value_table_and_key(string text, string? value, string? table, string? key)
    {
        var message = DuplicateEntryMessage.Read(text, Duplicate);
        Assert.Equal((value, table, key), (message.Value, message.Table, message.Key));
    }

    [Theory]
    [InlineData(1859, "Duplicate entry for key 'uq'", null, null, null, "uq")]
    [InlineData(1859, "は索引 't.uq' で重複しています。", null, null, "t", "uq")]
    [InlineData(1569, "ALTER TABLE causes auto_increment resequencing, resulting in duplicate entry '1' for key 't.PRIMARY'", "1", null, "t", "PRIMARY")]
    [InlineData(1569, "ALTER TABLE führt zur Neusequenzierung von auto_increment, wodurch der doppelte Eintrag '1' für Schlüssel 'PRIMARY' auftritt", "1", null, null, "PRIMARY")]
    [InlineData(1761, "Foreign key constraint for table 'p', record 'it's-1' would lead to a duplicate entry in table 'c', key 'uq'", "it's-1", "p", "c", "uq")]
    [InlineData(1761, "表'p'的外键约束，记录'1'会导致表'c'中的重复条目，键'uq'", "1", "p", "c", "uq")]
    [InlineData(1762, "Foreign key constraint for table 'p', record '1' would lead to a duplicate entry in a child table", "1", "p", null, null)]
    [InlineData(1557, "Upholding foreign key constraints for table 'p', entry '1', key 2 would lead to a duplicate entry", "1", "p", null, "2")]
    [InlineData(1022, "Can't write; duplicate key in table 't'", null, null, "t", null)]
    [InlineData(1022, "Nu pot sa scriu (can't write), cheie duplicata in tabela 't'", null, null, "t", null)]
    [InlineData(1169, "Can't write, because of unique constraint, to table 't'", null, null, "t", null)]
    [InlineData(1169, "Kan niet opslaan naar table 't' vanwege 'unique' beperking", null, null, "t", null)]
    [InlineData(1169, "A 't' nem irhato, az egyedi mezok miatt", null, null, "t", null)]
    [InlineData(1062, "duplicate primary key given: [1]", "1", null, null, "PRIMARY")]
    [InlineData(1062, "duplicate unique key given: [a,2]", "a,2", null, null, null)]
    [InlineData(1062, "Duplicate entry '(alice,NY)' for key '(name,city)'", "(alice,NY)", null, null, "(name,city)")]
    [InlineData(1062, "Duplicate entry '?' for key 't.uq'", "?", null, "t", "uq")]
    [InlineData(1062, "Duplicate entry '‹a@b.c›' for key 't.uq'", "‹a@b.c›", null, "t", "uq")]
    public void Number_follows_from_the_words(int number, string text, string? value, string? parent, string? table, string? key)
    {
        Assert.True(DuplicateEntryMessage.TryFind(text, out var message));
        Assert.Equal((number, value, parent, table, key), (message.Number, message.Value, message.ParentTable, message.Table, message.Key));
    }

    [Theory]
    [InlineData("ERROR 1062 (23000) at line 3: Duplicate entry 'a' for key 't.uq'")]
    [InlineData("SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a' for key 't.uq' in /var/www/a.php:3")]
    [InlineData("(1062, \"Duplicate entry 'a' for key 't.uq'\")")]
    [InlineData("{\"message\":\"Duplicate entry 'a' for key 't.uq'\",\"inner\":\"Duplicate entry 'a' for key 't.uq'\"}")]
    [InlineData("MySqlConnector.MySqlException (0x80004005): Duplicate entry 'a' for key 't.uq'\n   at MySqlConnector.Core.ServerSession 'x'")]
    [InlineData("target: ks.0.primary: vttablet: rpc error: code = AlreadyExists desc = Duplicate entry 'a' for key 't.uq' (errno 1062) (sqlstate 23000) (CallerID: u): Sql: \"insert into t values (' for key 'x')\"")]
    [InlineData("Worker 1 failed: Could not execute Write_rows event on table r.t; Duplicate entry 'a' for key 't.uq', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY")]
    [InlineData("Error 'Duplicate entry 'a' for key 't.uq'' on query. Default database: 'd'. Query: 'INSERT INTO t VALUES ('Duplicate entry 'b' for key 'u.v'')'")]
    [InlineData("[12:00] 'a' は索引 't.uq' で重複しています。 (1062)")]
    [InlineData("Duplicate entry '3026'. Duplicate entries are not meant, nor is a Duplicate entry without quotes, but this one: Duplicate entry 'a' for key 't.uq'")]
    public void Is_found_in_longer_texts(string text)
    {
        Assert.True(DuplicateEntryMessage.MayBeIn(text));
        Assert.True(DuplicateEntryMessage.TryFind(text, out var message));
        Assert.Equal(("a", "t", "uq"), (message.Value, message.Table, message.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Duplicate entry '5'.")]
    [InlineData("Duplicate column name 'a'")]
    [InlineData("Duplicate key name 'uq'")]
    [InlineData("Duplicate entry 'a' for key '")]
    [InlineData("Duplicate entry 'a' for key 'b\nc'")]
    [InlineData("Column 'a' has duplicated value 'b' in ENUM")]
    [InlineData("Cannot add or update a child row: a foreign key constraint fails (`d`.`c`, CONSTRAINT `fk` FOREIGN KEY (`p`) REFERENCES `p` (`id`))")]
    public void Is_not_found_in_others(string text) => Assert.False(DuplicateEntryMessage.TryFind(text, out _));

    [Theory]
    [InlineData("target: ks.0.primary: vttablet: rpc error: code = AlreadyExists desc = Duplicate entry '1' for key 'PRIMARY' (errno 1062) (sqlstate 23000)", true)]
    [InlineData("target: ks.0.primary: vttablet: rpc error: code = InvalidArgument desc = Data too long (errno 1406): Sql: \"code = AlreadyExists desc = Duplicate entry '1' for key 'PRIMARY'\"", false)]
    [InlineData("Unknown error", false)]
    public void A_proxy_says_it_under_a_general_number(string text, bool expected) => Assert.Equal(expected, DuplicateEntryMessage.IsProxied(text));

    [Theory]
    [InlineData(MySqlErrorNumbers.DuplicateEntry, true)]
    [InlineData(MySqlErrorNumbers.DuplicateEntryWithKeyName, true)]
    [InlineData(MySqlErrorNumbers.DuplicateUnknownInIndex, true)]
    [InlineData(MySqlErrorNumbers.ForeignDuplicateKeyWithoutChildInfo, true)]
    [InlineData(1048, false)]
    [InlineData(1052, false)]
    [InlineData(1061, false)]
    [InlineData(1452, false)]
    [InlineData(3026, false)]
    public void Numbers(int number, bool expected) => Assert.Equal(expected, MySqlErrorNumbers.IsDuplicate(number));
}
