using System.Text;
using Dapper;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MySqlConnector;

namespace Dup1062.Benchmarks;

/// <summary>A project of any size, with SQL in every file or in none.</summary>
internal static class GeneratedProject
{
    private static readonly MetadataReference[] Framework =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The schema that the SQL of <see cref="Create"/> writes to.</summary>
    public static string Schema(int tables)
    {
        var schema = new StringBuilder();
        for (var i = 0; i < tables; i++)
        {
            schema.Append($"""
                CREATE TABLE `item_{i}` (
                  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
                  `code` varchar(64) NOT NULL,
                  `name` varchar(200) DEFAULT NULL,
                  `created` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
                  PRIMARY KEY (`id`),
                  UNIQUE KEY `uq_code` (`code`),
                  KEY `ix_name` (`name`)
                ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

                CREATE TABLE `note_{i}` (
                  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
                  `code` varchar(64) NOT NULL,
                  `name` varchar(200) DEFAULT NULL,
                  PRIMARY KEY (`id`)
                ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

                """);
        }
        return schema.ToString();
    }

    /// <summary>The schema of 50 tables where there is SQL; nothing that speaks of MySQL where there is none.</summary>
    public static AnalyzerOptions Options(bool withSql) => new(withSql ? [new SchemaText(Schema(50))] : []);

    /// <summary>A project with a finding in every tenth file, which is about what real ones have.</summary>
    public static CSharpCompilation Create(int files, bool withSql)
    {
        MetadataReference[] references = withSql
            ? [.. Framework, MetadataReference.CreateFromFile(typeof(MySqlConnection).Assembly.Location), MetadataReference.CreateFromFile(typeof(SqlMapper).Assembly.Location)]
            : Framework;
        return CSharpCompilation.Create(
            "Generated",
            Enumerable.Range(0, files).Select(i => CSharpSyntaxTree.ParseText(withSql ? Store(i) : Service(i), path: $"/src/File{i}.cs")),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static string Store(int i) => $$""""
        using System;
        using System.Data;
        using System.Threading.Tasks;
        using Dapper;
        using MySqlConnector;

        namespace Shop.Stores;

        public sealed class Store{{i}}
        {
            private readonly MySqlConnection _connection;

            public Store{{i}}(MySqlConnection connection) => _connection = connection;

            public Task AddAsync(string code, string name) =>
                _connection.ExecuteAsync("INSERT INTO {{(i % 10 == 0 ? "item" : "note")}}_{{i % 50}} (code, name) VALUES (@code, @name)", new { code, name });

            public async Task<bool> TryAddAsync(string code, string name)
            {
                try
                {
                    await AddAsync(code, name);
                    return true;
                }
                catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry)
                {
                    return false;
                }
            }

            public Task SaveAsync(string code, string name) => _connection.ExecuteAsync("""
                INSERT INTO item_{{i % 50}} (code, name)
                VALUES (@code, @name)
                ON DUPLICATE KEY UPDATE name = VALUES(name)
                """, new { code, name });

            public Task<string> NameAsync(string code) =>
                _connection.QuerySingleAsync<string>("SELECT name FROM item_{{i % 50}} WHERE code = @code", new { code });

            public int Rename(string code, string name)
            {
                using var command = _connection.CreateCommand();
                command.CommandText = "UPDATE item_{{i % 50}} SET name = @name WHERE code = @code";
                command.Parameters.AddWithValue("@code", code);
                command.Parameters.AddWithValue("@name", name);
                return command.ExecuteNonQuery();
            }
        {{Handlers(i)}}
        {{Logic(i)}}
        }
        """";

    /// <summary>Handlers that treat all failures alike: one over calls that lead through three files, one over code without SQL.</summary>
    private static string Handlers(int i) => $$"""

            public void Import(string code)
            {
                try
                {
                    Rename(code, new Store{{i / 2}}(_connection).Prepare(code));
                }
                catch (MySqlException e)
                {
                    Console.WriteLine(e.Message);
                }
            }

            public string Prepare(string code) => new Store{{i / 3}}(_connection).Describe1(Number(code), 1m) + Describe2(2, 3m);

            private static int Number(string text)
            {
                try
                {
                    return int.Parse(text.Trim());
                }
                catch (Exception e)
                {
                    Console.WriteLine(e.Message);
                    return 0;
                }
            }
        """;

    private static string Service(int i) => $$"""
        using System;
        using System.Collections.Generic;

        namespace Shop.Services;

        public sealed class Service{{i}}
        {
        {{Logic(i)}}
        }
        """;

    /// <summary>What most code is: strings that are no SQL, loops and calls.</summary>
    private static string Logic(int i) => string.Concat(Enumerable.Range(0, 10).Select(j => $$"""

            public string Describe{{j}}(int count, decimal price)
            {
                var text = "The order number {{i}} has ";
                for (var n = 0; n < count; n++)
                {
                    text += $"item {n} at {price:0.00} ";
                    if (n % 10 == {{j}}) text += "and a discount of " + (price / 10).ToString("0.00");
                }
                return text.Length > 80 ? text.Substring(0, 80) + "…" : text;
            }
        """));
}
