using Dup1062.MySql;
using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;
using Dup1062.MySql.Upserts;
using MySqlConnector;

namespace Dup1062.Servers.Tests;

/// <summary>Generated tables and INSERTs: what the conflict reasoning says of each, and what the server does when it runs twice.</summary>
public class ConflictOracleTests
{
    private const int Duplicate = 1062;

    [SkippableTheory, EachServer]
    public async Task A_verdict_is_what_the_second_run_shows(ServerKind kind)
    {
        var seen = new Dictionary<InsertOutcome, int>();
        await foreach (var (connection, @case, verdict) in CasesAsync(kind))
        {
            var first = await ErrorOfAsync(connection, @case.Insert);
            var second = await ErrorOfAsync(connection, @case.Insert);
            seen[verdict.Outcome] = seen.GetValueOrDefault(verdict.Outcome) + 1;
            if (verdict.Outcome == InsertOutcome.CannotCollide) Assert.False(first == Duplicate || second == Duplicate, @case.ToString());
            if (verdict.Outcome == InsertOutcome.CanCollide && first == 0) Assert.True(second == Duplicate, $"{@case} → {second}");
        }
        Assert.True(seen[InsertOutcome.CanCollide] > 50 && seen[InsertOutcome.CannotCollide] > 50);
    }

    [SkippableTheory, EachServer]
    public async Task An_upsert_runs_twice_wherever_the_INSERT_runs_once(ServerKind kind)
    {
        var server = ServerVersion.TryParse((await (await TestServers.GetAsync(kind)).OpenAsync()).ServerVersion);
        var edits = 0;
        await foreach (var (connection, @case, verdict) in CasesAsync(kind))
        {
            if (await ErrorOfAsync(connection, @case.Insert) != 0) continue;
            foreach (var form in Enum.GetValues<UpsertForm>())
            {
                if (@case.Apply(form, verdict, server) is not { } upsert) continue;
                edits++;
                await RunAsync(connection, "DELETE FROM t");
                Assert.Equal((upsert, 0, 0), (upsert, await ErrorOfAsync(connection, upsert), await ErrorOfAsync(connection, upsert)));
            }
        }
        Assert.True(edits > 100);
    }

    [SkippableTheory, InlineData(ServerKind.MariaDb), InlineData(ServerKind.MySql)]
    public async Task No_word_is_written_bare_that_the_server_reserves(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await database.ExecuteAsync("SET SESSION group_concat_max_len = 100000; CREATE TABLE words AS SELECT GROUP_CONCAT(DISTINCT word SEPARATOR ' ') AS list "
            + "FROM information_schema.keywords WHERE word REGEXP '^[A-Z_0-9]+$'");
        var words = ((string)(await database.ScalarAsync("SELECT list FROM words"))!).Split(' ');
        var columns = words.Select(word => new Column { Name = word, Type = "int" }).ToList();
        var key = new Column { Name = "k1", Type = "int", IsNullable = false };
        var table = new Table
        {
            Name = new TableName(null, "t"),
            Columns = [key, .. columns],
            UniqueKeys = [new UniqueKey { Name = UniqueKey.PrimaryName, Parts = [new KeyPart { Column = key.Name }] }],
        };
        var @case = new Case(table, $"INSERT INTO t VALUES (1{string.Concat(words.Select(_ => ", 2"))})");
        await database.ExecuteAsync($"CREATE TABLE t (k1 INT PRIMARY KEY, {string.Join(", ", words.Select(word => $"`{word}` INT"))})");

        var upsert = @case.Apply(UpsertForm.UpdateExisting, @case.Analyze(), server: null)!;

        await database.ExecuteAsync($"{upsert}; {upsert}");
        Assert.InRange(words.Length, 500, 1000);
    }

    private static async IAsyncEnumerable<(MySqlConnection Connection, Case Case, InsertVerdict Verdict)> CasesAsync(ServerKind kind)
    {
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        await using var connection = await database.OpenAsync();
        await RunAsync(connection, "CREATE TABLE one (c0 INT); INSERT INTO one VALUES (1)");
        var random = new Random(1062);
        for (var i = 0; i < 400; i++)
        {
            var @case = Case.Generate(random, kind);
            await RunAsync(connection, $"DROP TEMPORARY TABLE IF EXISTS t; {@case.Ddl}");
            yield return (connection, @case, @case.Analyze());
        }
    }

    private static async Task RunAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<int> ErrorOfAsync(MySqlConnection connection, string sql)
    {
        try
        {
            await RunAsync(connection, sql);
            return 0;
        }
        catch (MySqlException e)
        {
            return e.Number;
        }
    }

    /// <summary>A table and an INSERT into it.</summary>
    private sealed record Case(Table Table, string Insert)
    {
        private static readonly Dictionary<string, string[]> Values = new()
        {
            ["int"] = ["1", "2", "0", "'3'", "NULL", "DEFAULT", "-1", "1 + 1"],
            ["varchar"] = ["'a'", "'b'", "''", "NULL", "DEFAULT", "UUID()", "CONCAT('a', 'b')"],
            ["enum"] = ["'a'", "'b'", "NULL", "DEFAULT"],
        };

        /// <summary>A temporary table has its keys like any other, and is made without a file.</summary>
        public string Ddl => $"CREATE TEMPORARY TABLE t ({string.Join(", ", [.. Table.Columns.Select(Define), .. Table.UniqueKeys.Select(Define)])})";

        public InsertVerdict Analyze() => InsertConflicts.Analyze(Read(), Table);

        public string? Apply(UpsertForm form, InsertVerdict verdict, ServerVersion? server)
        {
            var upsert = UpsertWriter.Write(form, Insert, Read(), verdict, server);
            return upsert.Refusal == UpsertRefusal.None ? Insert.Insert(upsert.Offset, upsert.Text) : null;
        }

        public override string ToString() => $"{Ddl}; {Insert} → {string.Join(", ", Analyze().Keys)}";

        public static Case Generate(Random random, ServerKind kind)
        {
            var columns = Enumerable.Range(0, random.Next(1, 5)).Select(i => GenerateColumn(random, i)).ToList();
            var keys = new List<UniqueKey>();
            if (random.Next(2) == 0)
            {
                columns[0] = new Column { Name = "c0", Type = "int", IsNullable = false, IsAutoIncrement = true };
                keys.Add(new UniqueKey { Name = random.Next(2) == 0 ? UniqueKey.PrimaryName : "uq0", Parts = Parts(random, columns, first: 0) });
            }
            if (kind != ServerKind.MySql56 && random.Next(4) == 0)
            {
                var behind = columns[^1].Name;
                columns.Add(new Column { Name = "g", Type = "varchar", IsGenerated = true, GeneratedFrom = columns[^1].IsAutoIncrement ? [] : [behind] });
            }
            keys.AddRange(Enumerable.Range(1, random.Next(0, 3)).Select(i => new UniqueKey { Name = $"uq{i}", Parts = Parts(random, columns, random.Next(columns.Count)) }));
            var primary = keys.Where(k => k.IsPrimary).SelectMany(k => k.Parts).Select(p => p.Column).ToHashSet();
            columns = [.. columns.Select(c => primary.Contains(c.Name) ? Required(c) : c)];
            var table = new Table { Name = new TableName(null, "t"), Columns = columns, UniqueKeys = keys };
            return new Case(table, GenerateInsert(random, table, kind));
        }

        private static Column GenerateColumn(Random random, int index)
        {
            var isNullable = random.Next(2) == 0;
            ColumnDefault[] defaults = isNullable ? [ColumnDefault.None, ColumnDefault.Null, ColumnDefault.Constant] : [ColumnDefault.None, ColumnDefault.Constant];
            return new Column
            {
                Name = $"c{index}",
                Type = new[] { "int", "varchar", "enum" }[random.Next(3)],
                IsNullable = isNullable,
                Default = defaults[random.Next(defaults.Length)],
            };
        }

        private static Column Required(Column column) =>
            column with { IsNullable = false, Default = column.Default == ColumnDefault.Null ? ColumnDefault.None : column.Default };

        private static List<KeyPart> Parts(Random random, List<Column> columns, int first)
        {
            var indexes = new List<int> { first };
            if (random.Next(2) == 0 && columns.Count > 1) indexes.Add((first + random.Next(1, columns.Count)) % columns.Count);
            return [.. indexes.Where(i => i == first || !columns[i].IsGenerated).Select(i => new KeyPart
            {
                Column = columns[i].Name,
                PrefixLength = columns[i].Type == "varchar" && !columns[i].IsGenerated && random.Next(3) == 0 ? 8 : null,
            })];
        }

        private static string GenerateInsert(Random random, Table table, ServerKind kind)
        {
            var plain = table.Columns.Where(c => !c.IsGenerated).ToList();
            var isListed = plain.Count < table.Columns.Count || random.Next(3) > 0;
            var columns = isListed ? [.. plain.Where(_ => random.Next(4) > 0)] : plain;
            if (columns.Count == 0) return "INSERT INTO t () VALUES ()";
            var list = isListed ? $" ({string.Join(", ", columns.Select(c => c.Name))})" : "";
            string Row() => string.Join(", ", columns.Select(c => ValueOf(random, c)));
            string Selected() => Row().Replace("DEFAULT", "NULL");
            return random.Next(6) switch
            {
                0 when isListed => $"INSERT INTO t SET {string.Join(", ", columns.Select(c => $"{c.Name} = {ValueOf(random, c)}"))}",
                1 => $"INSERT INTO t{list} SELECT {Selected()}",
                2 => $"INSERT INTO t{list} SELECT {Selected()} FROM one WHERE NOT EXISTS (SELECT 1 FROM t WHERE 1 = 0) LIMIT 1",
                3 => $"insert into `t`{list} values ({Row()}), ({Row()})",
                4 when kind == ServerKind.MySql => $"INSERT INTO t{list} VALUES ({Row()}) AS n",
                _ => $"INSERT INTO t{list} VALUES ({Row()});",
            };
        }

        private static string ValueOf(Random random, Column column) => Values[column.Type] is var values ? values[random.Next(values.Length)] : "";

        private static string Define(Column column)
        {
            var type = column.Type switch { "varchar" => "VARCHAR(40)", "enum" => "ENUM('a', 'b')", _ => "INT" };
            if (column.IsGenerated) return $"{column.Name} {type} AS (CONCAT('x', COALESCE({string.Concat(column.GeneratedFrom.DefaultIfEmpty("'y'"))}, 'n')))";
            var constant = column.Type == "int" ? "7" : "'b'";
            return $"{column.Name} {type}{(column.IsNullable ? " NULL" : " NOT NULL")}"
                + (column.IsAutoIncrement ? " AUTO_INCREMENT" : "")
                + column.Default switch { ColumnDefault.Constant => $" DEFAULT {constant}", ColumnDefault.Null => " DEFAULT NULL", _ => "" };
        }

        private static string Define(UniqueKey key) => $"{(key.IsPrimary ? "PRIMARY KEY" : $"UNIQUE KEY {key.Name}")} ({string.Join(", ", key.Parts)})";

        private InsertStatement Read() => (InsertStatement)SqlStatements.Read(Insert).Single();
    }
}
