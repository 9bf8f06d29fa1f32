using Dup1062.Analyzers.Schemas;

namespace Dup1062.Analyzers.Tests.Schemas;

/// <summary>DUP1202: rows that take the largest id.</summary>
public class LargestIdTests
{
    private const string Tables = """
        CREATE TABLE customer (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(90), score INT);
        CREATE TABLE big (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(90));
        CREATE TABLE small (id TINYINT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(90));
        CREATE TABLE fixed (id INT NOT NULL PRIMARY KEY, name VARCHAR(90));
        """;

    [Theory]
    [InlineData("INSERT INTO customer (id, name) VALUES ([|2147483647|], 'walk-in');")]
    [InlineData("  insert into customer values (1, 'a', 2),\n  ([|2147483647|], 'b', 3),\n  (3, 'c', 4);")]
    [InlineData("REPLACE INTO customer SET name = 'a', id = [|'2147483647'|];")]
    [InlineData("INSERT INTO big VALUES ([|18446744073709551615|], 'a');")]
    [InlineData("INSERT INTO small VALUES (126, 'a'), ([|127|], 'b');")]
    [InlineData("INSERT INTO customer (id, name, score) VALUES (1, 'a', 2147483647);")]
    [InlineData("INSERT INTO customer (id, name) VALUES (214748364, '2147483647');")]
    [InlineData("INSERT INTO customer (id, name) VALUES (-2147483647, 'a');")]
    [InlineData("INSERT INTO fixed (id, name) VALUES (2147483647, 'a');")]
    [InlineData("INSERT INTO unknown (id, name) VALUES (2147483647, 'a');")]
    [InlineData("-- INSERT INTO customer (id, name) VALUES (2147483647, 'a');")]
    [InlineData("/* as it was:\nINSERT INTO customer (id, name) VALUES (2147483647, 'a');\n*/")]
    [InlineData("/*!40000 ALTER TABLE customer DISABLE KEYS */;\n/*!50001\nINSERT INTO customer (id, name) VALUES ([|2147483647|], 'a');\n*/")]
    [InlineData("INSERT INTO customer (id, name) VALUES (2147483647, 'a');\nCREATE TABLE other (id BIGSERIAL PRIMARY KEY);")]
    [InlineData("ALTER TABLE customer AUTO_INCREMENT = 2147483647;")]
    [InlineData("INSERT INTO customer (id, name VALUES 2147483647")]
    [InlineData("2147483647")]
    public Task RowsOfScripts(string script) => SchemaTest.VerifyAsync<LargestIdAnalyzer>("DUP1202", script, tables: Tables);

    [Fact]
    public Task RowsForAnotherEngine() => SchemaTest.VerifyAsync<LargestIdAnalyzer>("DUP1202", "INSERT INTO customer (id, name) VALUES (2147483647, 'a');", path: "/0/sqlite/data.sql", tables: Tables);
}
