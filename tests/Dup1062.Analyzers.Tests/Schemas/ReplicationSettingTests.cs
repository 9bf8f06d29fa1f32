using Dup1062.Analyzers.Schemas;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Schemas;

/// <summary>DUP1205: replication that skips duplicates.</summary>
public class ReplicationSettingTests
{
    [Theory]
    [InlineData("/0/my.cnf", "[mysqld]\nserver_id = 2\n[|slave_skip_errors = 1062|],1032\n")]
    [InlineData("/0/my.cnf", "[|replica-skip-errors=1032,1062|]")]
    [InlineData("/0/my.cnf", "[|replica_skip_errors=all|]")]
    [InlineData("/0/my.cnf", "[|slave_exec_mode = IDEMPOTENT|]")]
    [InlineData("/0/repair.sql", "STOP REPLICA;\nSET GLOBAL [|sql_replica_skip_counter = 1|];\nSTART REPLICA;")]
    [InlineData("/0/repair.sql", "SET @@GLOBAL.[|sql_slave_skip_counter=1|];")]
    [InlineData("/0/repair.sql", "SET PERSIST [|replica_exec_mode = 'IDEMPOTENT|]';")]
    [InlineData("/0/my.cnf", "# slave_skip_errors = 1062\n; slave_skip_errors = 1062\nslave_skip_errors = 1032\nslave_skip_errors = off")]
    [InlineData("/0/my.cnf", "slave_exec_mode = STRICT")]
    [InlineData("/0/my.cnf", "slave_skip_errors = 11062, 10620")]
    [InlineData("/0/repair.sql", "-- SET GLOBAL sql_replica_skip_counter = 1;\nSET GLOBAL sql_replica_skip_counter = 0;\nSELECT @@sql_slave_skip_counter;")]
    [InlineData("/0/notes.txt", "slave_skip_errors = 1062")]
    public Task Files(string path, string text) => SchemaTest.VerifyAsync<ReplicationSettingAnalyzer>("DUP1205", text, path);

    [Theory]
    [InlineData("""db.Run([|"SET GLOBAL sql_slave_skip_counter = 1"|]);""")]
    [InlineData("""db.Run([|@"STOP SLAVE; SET GLOBAL SQL_SLAVE_SKIP_COUNTER = 1; START SLAVE;"|]);""")]
    [InlineData("""db.Run($"[|SET GLOBAL sql_replica_skip_counter = |]{n}");""")]
    [InlineData("""var args = [|"--slave-skip-errors=1062"|];""")]
    [InlineData("""db.Run("SHOW VARIABLES LIKE 'slave_skip_errors'");""")]
    [InlineData("""db.Run("SELECT @@GLOBAL.sql_slave_skip_counter");""")]
    [InlineData("""var page = "skip=1&exec=2";""")]
    public Task Strings(string statement) =>
        new Dup1062Test<ReplicationSettingAnalyzer>("DUP1205", $"class Store {{ void Run(dynamic db, int n) {{ {statement} }} }}", "").RunAsync();
}
