using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Tests.Statements;

public class ForeignSyntaxTests
{
    [Theory]
    [InlineData("INSERT OR IGNORE INTO t (a) VALUES (@a)")]
    [InlineData("INSERT INTO t (a) VALUES (@a) ON CONFLICT (a) DO NOTHING")]
    [InlineData("INSERT INTO t (a) VALUES ($1)")]
    [InlineData("INSERT INTO t (a) VALUES (@a::uuid)")]
    [InlineData("INSERT INTO t (a) VALUES (:1)")]
    [InlineData("INSERT INTO [t] (a) VALUES (@a)")]
    [InlineData("INSERT INTO t ([a]) VALUES (@a)")]
    [InlineData("INSERT INTO t (a) OUTPUT inserted.id VALUES (@a)")]
    [InlineData("INSERT INTO t DEFAULT VALUES")]
    [InlineData("INSERT INTO \"t\" (\"a\") VALUES (@a)")]
    [InlineData("INSERT INTO t (a) OVERRIDING SYSTEM VALUE VALUES (@a)")]
    [InlineData("INSERT INTO t (a) VALUES (GETDATE())")]
    [InlineData("INSERT INTO t (a) VALUES (@a); SELECT SCOPE_IDENTITY()")]
    [InlineData("INSERT INTO t (a) VALUES (@a); SELECT last_insert_rowid()")]
    [InlineData("BEGIN TRANSACTION; INSERT INTO t (a) VALUES (@a)")]
    public void Marks_every_statement_of_the_text(string sql) => Assert.All(SqlStatements.Read(sql), s => Assert.True(s.IsForeign));

    [Theory]
    [InlineData("INSERT INTO t (a) VALUES (N'x', '[a]', \"::\", '$1')")]
    [InlineData("INSERT INTO t (a) VALUES (:name, ?, ?name, @name, :\uFFFC)")]
    [InlineData("INSERT INTO t (a$b) VALUES ($c, @a := 1)")]
    [InlineData("INSERT INTO t (a) VALUES (1) RETURNING a")]
    [InlineData("INSERT INTO t (a) SELECT 1 FROM dual")]
    [InlineData("SELECT a INTO OUTFILE 'x' FROM t; INSERT INTO t (a) VALUES (DEFAULT)")]
    public void Leaves_what_is_MySQL(string sql) => Assert.All(SqlStatements.Read(sql), s => Assert.False(s.IsForeign));
}
