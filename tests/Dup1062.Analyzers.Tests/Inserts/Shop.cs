using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Inserts;

/// <summary>The shop whose tables the shapes write to.</summary>
internal static class Shop
{
    public const string Schema = """
        CREATE TABLE users (id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, email VARCHAR(190) NOT NULL,
          login VARCHAR(60) NULL, created DATETIME NOT NULL, UNIQUE KEY uq_email (email), UNIQUE KEY uq_login (login));
        CREATE TABLE orders (id BIGINT NOT NULL AUTO_INCREMENT, user_id INT UNSIGNED NOT NULL, placed DATETIME NOT NULL,
          PRIMARY KEY (id), UNIQUE KEY id_unique (id));
        CREATE TABLE order_line (order_id BIGINT NOT NULL, line_no SMALLINT NOT NULL, sku VARCHAR(40) NOT NULL,
          qty INT NOT NULL DEFAULT 1, PRIMARY KEY (order_id, line_no));
        CREATE TABLE order_file (order_id BIGINT NOT NULL, file_no INT NOT NULL AUTO_INCREMENT, name VARCHAR(99) NOT NULL,
          PRIMARY KEY (order_id, file_no), KEY (file_no));
        CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY, percent TINYINT NOT NULL DEFAULT 0, note VARCHAR(200) NULL);
        CREATE TABLE product_tag (product_id INT NOT NULL, tag_id INT NOT NULL, PRIMARY KEY (product_id, tag_id));
        CREATE TABLE wallet (user_id INT UNSIGNED NOT NULL PRIMARY KEY, currency CHAR(3) NOT NULL DEFAULT 'EUR',
          balance DECIMAL(12,2) NOT NULL DEFAULT 0);
        CREATE TABLE payment (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, provider CHAR(8) NOT NULL,
          reference VARCHAR(64) NOT NULL, amount DECIMAL(12,2) NOT NULL, UNIQUE KEY uq_ref (provider, reference));
        CREATE TABLE user_pref (user_id INT UNSIGNED NOT NULL, name VARCHAR(40) NOT NULL, slot TINYINT NOT NULL DEFAULT 0,
          value TEXT, PRIMARY KEY (user_id, name, slot));
        CREATE TABLE lease (resource VARCHAR(100) NOT NULL PRIMARY KEY, taken DATETIME NOT NULL);
        CREATE TABLE price_log (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, sku VARCHAR(40), price DECIMAL(12,2));
        CREATE TABLE refund (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, issued_by VARCHAR(40), amount DECIMAL(12,2));
        CREATE TABLE visit (at DATETIME NOT NULL, page VARCHAR(200) NOT NULL);
        CREATE TABLE import_map (old_id INT, new_id INT);
        CREATE TABLE tag_import (product_id INT, tag_id INT);
        """;

    /// <summary>Verifies statements inside a method; objects such as <c>db</c> have no type, since the schema is the proof, not the sink.</summary>
    public static Task VerifyStatementsAsync(string statements) => VerifyMembersAsync($$"""
        async Task<object> Run(Client client, Args args, string code, int percent)
        {
        {{statements}}
            return null;
        }
        """);

    /// <summary>Verifies members of a class.</summary>
    public static Task VerifyMembersAsync(string members) => VerifyAsync($$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using Dapper;
        using MySqlConnector;

        class Store
        {
        {{members}}
        }
        """);

    /// <summary>Verifies a whole file.</summary>
    public static Task VerifyAsync(string source) => Test(source).RunAsync();

    public static Dup1062Test<PlainInsertAnalyzer> Test(string source) => new("DUP1001", source, Schema);
}
