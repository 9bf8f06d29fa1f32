using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

public sealed class ForeignKeyTests
{
    [Theory]
    [InlineData("FOREIGN KEY (a) REFERENCES p (id)", "t_ibfk_1 (a) p (id) Restrict Restrict")]
    [InlineData("CONSTRAINT f FOREIGN KEY (a, b) REFERENCES d.p (x, y) ON DELETE CASCADE ON UPDATE SET NULL", "f (a b) d.p (x y) Cascade SetNull")]
    [InlineData("CONSTRAINT f FOREIGN KEY k (a) REFERENCES p (id) MATCH SIMPLE ON UPDATE NO ACTION ON DELETE SET DEFAULT", "f (a) p (id) SetDefault Restrict")]
    [InlineData("CONSTRAINT FOREIGN KEY IF NOT EXISTS k (a) REFERENCES p ON DELETE RESTRICT", "t_ibfk_1 (a) p () Restrict Restrict")]
    public void AreRead(string definition, string expected)
    {
        var key = Assert.Single(Catalogs.Table($"CREATE TABLE t (a INT, b INT, {definition})").ForeignKeys);

        Assert.Equal(
            expected,
            $"{key.Name} ({string.Join(" ", key.Columns)}) {key.ReferencedTable} ({string.Join(" ", key.ReferencedColumns)}) {key.OnDelete} {key.OnUpdate}");
    }

    [Theory]
    [InlineData("FOREIGN KEY (a) REFERENCES p (id)", "a(a)")]
    [InlineData("CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id)", "f(a)")]
    [InlineData("CONSTRAINT f FOREIGN KEY k (a) REFERENCES p (id)", "f(a)")]
    [InlineData("FOREIGN KEY k (a) REFERENCES p (id)", "k(a)")]
    [InlineData("FOREIGN KEY (a) REFERENCES p (id), KEY given (a, b)", "given(a, b)")]
    [InlineData("KEY given (a, b), FOREIGN KEY (a) REFERENCES p (id)", "given(a, b)")]
    [InlineData("KEY given (b, a), FOREIGN KEY (a) REFERENCES p (id)", "given(b, a) a(a)")]
    [InlineData("FOREIGN KEY (a) REFERENCES p (id), UNIQUE (a)", "")]
    public void ServerMakesAKeyForThem(string elements, string expected) =>
        Assert.Equal(expected, Catalogs.Table($"CREATE TABLE t (a INT, b INT, {elements})").NonUniqueKeys());

    [Theory]
    [InlineData("DROP FOREIGN KEY f", 0)]
    [InlineData("DROP FOREIGN KEY IF EXISTS F", 0)]
    [InlineData("DROP CONSTRAINT f", 0)]
    [InlineData("DROP FOREIGN KEY f, DROP INDEX f", 0)]
    [InlineData("ADD FOREIGN KEY (b) REFERENCES p (id)", 2)]
    public void CanBeDroppedAndAdded(string clause, int expected) =>
        Assert.Equal(expected, Catalogs.Table($"CREATE TABLE t (a INT, b INT, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id)); ALTER TABLE t {clause}").ForeignKeys.Count);

    [Theory]
    [InlineData(null, 0)]
    [InlineData("8.0.36", 0)]
    [InlineData("9.0.0", 1)]
    [InlineData("10.4.0-mariadb", 0)]
    [InlineData("10.11.2-mariadb", 1)]
    public void ReferencesOfAColumnCountOnNewServers(string? server, int expected) =>
        Assert.Equal(expected, Catalogs.Table("CREATE TABLE t (a INT REFERENCES p (id) ON DELETE CASCADE)", server).ForeignKeys.Count);
}
