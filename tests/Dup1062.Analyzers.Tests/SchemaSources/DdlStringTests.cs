using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.SchemaSources;

/// <summary>Tables that strings in the code define.</summary>
public class DdlStringTests
{
    [Theory]
    [InlineData("Run(\"CREATE TABLE IF NOT EXISTS coupon (code VARCHAR(20) PRIMARY KEY)\");", "Run(\"INSERT INTO [|coupon|] (code) VALUES (@code)\");")]
    [InlineData("Run(@\"create table coupon (\n code varchar(20) not null,\n unique key uq (code))\");", "Run(\"INSERT INTO [|coupon|] (code) VALUES (@code)\");")]
    [InlineData("Run(\"CREATE TABLE coupon (id INT, \" + \"code INT)\"); Run(\"CREATE UNIQUE INDEX uq ON coupon (code)\");", "Run(\"INSERT INTO [|coupon|] (code) VALUES (@code)\");")]
    [InlineData("Run(\"CREATE TABLE coupon (code INT)\"); Run(\"ALTER TABLE coupon ADD UNIQUE KEY uq (code)\");", "Run(\"INSERT INTO [|coupon|] (code) VALUES (@code)\");")]
    [InlineData("Run(\"DROP TABLE IF EXISTS coupon; CREATE TABLE coupon (code INT PRIMARY KEY)\"); Run(\"DROP TABLE coupon\");", "Run(\"INSERT INTO [|coupon|] (code) VALUES (@code)\");")]
    [InlineData("Run($\"CREATE TABLE {nameof(coupon)} (code INT PRIMARY KEY)\");", "Run($\"INSERT INTO {[|nameof(coupon)|]} (code) VALUES (@code)\");")]
    [InlineData("Run($\"CREATE TABLE {Name} (code INT PRIMARY KEY)\");", "Run($\"INSERT INTO {[|Name|]} (code) VALUES (@code)\");")]
    [InlineData("Run($\"CREATE TABLE `{_prefix}coupon` (code INT PRIMARY KEY)\");", "Run($\"INSERT INTO `{_prefix}[|coupon`|] (code) VALUES (@code)\");")]
    [InlineData("Run($\"CREATE TABLE {_names.Coupon} (code INT PRIMARY KEY)\");", "Run($\"INSERT INTO {[|_names.Coupon|]} (code) VALUES (@code)\");")]
    [InlineData("Run(\"CREATE TABLE \" + this._prefix + \"coupon (code INT PRIMARY KEY)\");", "Run(\"INSERT INTO \" + _prefix + \"[|coupon|] (code) VALUES (@code)\");")]
    public Task ATableOfAString_IsKnown(string create, string insert) => VerifyAsync(create, insert);

    [Theory]
    [InlineData("Run(\"CREATE TABLE coupon (code INT)\");", "Run(\"INSERT INTO coupon (code) VALUES (@code)\");")]
    [InlineData("Run(\"CREATE TABLE coupon (code INT PRIMARY KEY)\");", "Run(\"INSERT INTO coupon (kode) VALUES (@code)\");")]
    [InlineData("Run(\"CREATE TABLE coupon (code INT PRIMARY KEY, \" + More());", "Run(\"INSERT INTO coupon (code) VALUES (@code)\");")]
    [InlineData("Run(\"CREATE TABLE coupon (code INT PRIMARY KEY\");", "Run(\"INSERT INTO coupon (code) VALUES (@code)\");")]
    [InlineData("Run(\"CREATE TABLE coupon (code INTEGER PRIMARY KEY AUTOINCREMENT)\");", "Run(\"INSERT INTO coupon (code) VALUES (@code)\");")]
    [InlineData("Run(\"CREATE TABLE [coupon] (code INT PRIMARY KEY)\");", "Run(\"INSERT INTO coupon (code) VALUES (@code)\");")]
    [InlineData("new SqliteCommand(\"CREATE TABLE coupon (code INT PRIMARY KEY)\");", "Run(\"INSERT INTO coupon (code) VALUES (@code)\");")]
    [InlineData("Run(\"CREATE TEMPORARY TABLE coupon (code INT PRIMARY KEY)\");", "Run(\"INSERT INTO coupon (code) VALUES (@code)\");")]
    [InlineData("Run($\"CREATE TABLE {_prefix}coupon (code INT PRIMARY KEY)\");", "Run($\"INSERT INTO {_other}coupon (code) VALUES (@code)\");")]
    [InlineData("var name = More(); Run($\"CREATE TABLE {name} (code INT PRIMARY KEY)\");", "var name = More(); Run($\"INSERT INTO {name} (code) VALUES (@code)\");")]
    [InlineData("Run($\"CREATE TABLE {More()} (code INT PRIMARY KEY)\");", "Run($\"INSERT INTO {More()} (code) VALUES (@code)\");")]
    [InlineData("Run($\"CREATE TABLE coupon ({_column} INT PRIMARY KEY)\");", "Run($\"INSERT INTO coupon ({_column}) VALUES (@code)\");")]
    [InlineData("", "Run(\"CREATE TABLE coupon (code INT PRIMARY KEY)\"); Run(\"INSERT INTO coupon (code) VALUES (1)\");")]
    [InlineData("Run(\"CREATE TABLE coupon (code INT PRIMARY KEY)\"); Run(\"CREATE TABLE coupon (code INT)\");", "Run(\"INSERT INTO coupon (code) VALUES (@code)\");")]
    [InlineData("Run(\"CREATE TABLE coupon (code INT)\"); Run(\"CREATE UNIQUE INDEX uq ON coupon (code)\"); Run(\"DROP INDEX uq ON coupon\");", "Run(\"INSERT INTO coupon (code) VALUES (@code)\");")]
    [InlineData("Log(\"We create table coupon (code INT PRIMARY KEY) now\");", "Run(\"INSERT INTO coupon (code) VALUES (@code)\");")]
    public Task WhatIsNotSure_IsQuiet(string create, string insert) => VerifyAsync(create, insert);

    private static Task VerifyAsync(string create, string insert) => new Dup1062Test<PlainInsertAnalyzer>(
        "DUP1001",
        $$"""
        namespace Shop;

        using MySqlConnector;

        public class Store(MySqlConnection db, Names _names, string _prefix, string _other, string _column)
        {
            private const string Name = "coupon";

            public void Create() { {{create}} }

            public void Add() { {{insert}} }

            private void Run(string sql) { using var command = new MySqlCommand(sql, db); command.ExecuteNonQuery(); }

            private string More() => "";
        }

        public class Names { public string Coupon { get; set; } }
        """,
        schema: "CREATE TABLE other (id INT);").RunAsync();
}
