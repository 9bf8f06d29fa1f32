using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

public sealed class ScriptDialectTests
{
    [Theory]
    [InlineData("CREATE TABLE `t` (id INT)")]
    [InlineData("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY)")]
    [InlineData("CREATE TABLE t (id INT) ENGINE=InnoDB")]
    [InlineData("CREATE TABLE t (id INT UNSIGNED)")]
    [InlineData("CREATE TABLE t (note MEDIUMTEXT)")]
    [InlineData("CREATE TABLE t (at TIMESTAMP ON UPDATE CURRENT_TIMESTAMP)")]
    [InlineData("CREATE TABLE t (id INT, UNIQUE KEY u (id))")]
    [InlineData("ALTER TABLE t CHANGE COLUMN a b INT")]
    [InlineData("SET FOREIGN_KEY_CHECKS = 0; CREATE TABLE t (id INT)")]
    [InlineData("-- MySQL dump 10.13  Distrib 8.0.36\nCREATE TABLE t (id INT)")]
    [InlineData("/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB\nCREATE TABLE t (id INT)")]
    [InlineData("CREATE TABLE IF NOT EXISTS t (id SERIAL PRIMARY KEY) CHARACTER SET utf8mb4")]
    [InlineData("CREATE TABLE `t` (`number` INT, `jsonb` INT, `identity` INT, a JSON COMMENT 'x::jsonb [dbo].[t]') -- AUTOINCREMENT")]
    [InlineData("CREATE TABLE t (id INT AUTO_INCREMENT KEY) COMMENT 'GO\nGO'; INSERT INTO t VALUES ('[dbo].[x]', $1::text)")]
    [InlineData("ALTER TABLE t CHANGE a b LONGTEXT")]
    [InlineData("CREATE TABLE `t` (id INT, image INT, KEY image (image), KEY number (id), KEY identity (id), INDEX money (id))")]
    [InlineData("CREATE TABLE t (a ENUM(\"x\", \"y\") NOT NULL DEFAULT \"x\" COMMENT \"string\", b INT UNSIGNED CHECK (b > \"0\"))")]
    [InlineData("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY); EXECUTE IMMEDIATE 'ALTER TABLE t ADD a INT'")]
    [InlineData("/*\n Source Server Type    : MySQL\n\n Target Server Type    : MySQL\n*/\nCREATE TABLE t (id INT)")]
    public void MySql(string sql) => Assert.Equal(ScriptDialect.MySql, Catalogs.Script(sql).Dialect);

    [Theory]
    [InlineData("")]
    [InlineData("CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL, UNIQUE (name))")]
    [InlineData("CREATE TABLE t (id SERIAL PRIMARY KEY)")]
    [InlineData("CREATE SEQUENCE s; CREATE TABLE t (id INT, number INT, clustered_at DATE)")]
    [InlineData("-- not for SQL Server, PostgreSQL, SQLite or Oracle\nCREATE TABLE t (id INT)")]
    [InlineData("CREATE UNIQUE INDEX u ON t (a); ALTER TABLE t ADD CONSTRAINT c UNIQUE (b)")]
    [InlineData("CREATE VIEW v AS SELECT a, b image, c string FROM t WHERE d IN (\"x\", \"y\")")]
    [InlineData("BEGIN; CREATE TABLE t (id INT, KEY number (id)); COMMIT")]
    [InlineData("ALTER TABLE t DROP string, ADD money INT, MODIFY image TEXT, CHANGE number inet INT, ADD FULLTEXT image (image)")]
    [InlineData("ALTER TABLE t RENAME COLUMN cash TO money")]
    public void Neutral(string sql)
    {
        var script = Catalogs.Script(sql);

        Assert.Equal(ScriptDialect.Neutral, script.Dialect);
        Assert.False(script.IsForeign);
    }

    [Theory]
    [InlineData("CREATE TABLE [dbo].[t] ([id] INT NOT NULL)")]
    [InlineData("CREATE TABLE t (id INT IDENTITY(1,1) PRIMARY KEY)")]
    [InlineData("CREATE TABLE t (name NVARCHAR(MAX))")]
    [InlineData("CREATE TABLE t (id UNIQUEIDENTIFIER DEFAULT NEWID())")]
    [InlineData("CREATE TABLE t (at DATETIME2 DEFAULT GETDATE())")]
    [InlineData("CREATE TABLE t (id INT)\nGO\nCREATE TABLE u (id INT)\nGO\n")]
    [InlineData("USE shop\nGO\nCREATE TABLE t (id INT);")]
    [InlineData("IF OBJECT_ID('t') IS NULL CREATE TABLE t (id INT)")]
    [InlineData("SET ANSI_NULLS ON\nCREATE TABLE t (id INT)")]
    [InlineData("CREATE TABLE t (id INT, CONSTRAINT pk PRIMARY KEY CLUSTERED (id ASC) WITH (PAD_INDEX = OFF) ON [PRIMARY])")]
    [InlineData("CREATE TABLE t (id INT IDENTITY PRIMARY KEY, name VARCHAR(20))")]
    [InlineData("CREATE TABLE dbo.t (id INT PRIMARY KEY)")]
    [InlineData("CREATE TABLE t (id INT PRIMARY KEY, note NTEXT)")]
    [InlineData("DECLARE @n INT = 1; CREATE TABLE t (id INT)")]
    [InlineData("CREATE TABLE t (a INT); EXEC sp_rename 't.a', 'b', 'COLUMN';")]
    [InlineData("/*\n Navicat Premium Data Transfer\n\n Source Server Type    : SQL Server\n Target Server Type    : SQL Server\n*/\nCREATE TABLE t (id INT)")]
    [InlineData("/****** Object:  Table t    Script Date: 1/1/2024 ******/\nCREATE TABLE t (id INT)")]
    public void SqlServer(string sql) => IsForeign(ScriptDialect.SqlServer, sql);

    [Theory]
    [InlineData("CREATE TABLE t (id BIGSERIAL PRIMARY KEY)")]
    [InlineData("CREATE TABLE t (id INT DEFAULT nextval('s'::regclass))")]
    [InlineData("CREATE TABLE t (data jsonb NOT NULL DEFAULT '{}')")]
    [InlineData("CREATE TABLE t (at TIMESTAMP WITH TIME ZONE)")]
    [InlineData("CREATE TABLE t (at timestamp without time zone DEFAULT now() NOT NULL)")]
    [InlineData("CREATE TABLE t (at timestamptz)")]
    [InlineData("CREATE TABLE t (tags TEXT[])")]
    [InlineData("CREATE TABLE t (id INT GENERATED ALWAYS AS IDENTITY)")]
    [InlineData("CREATE TABLE t (id INT); ALTER TABLE ONLY t ADD CONSTRAINT pk PRIMARY KEY (id)")]
    [InlineData("CREATE TABLE t (id INT); CREATE INDEX i ON t USING btree (id)")]
    [InlineData("CREATE TABLE t (id INT); ALTER TABLE t OWNER TO me")]
    [InlineData("CREATE EXTENSION IF NOT EXISTS citext; CREATE TABLE t (id INT)")]
    [InlineData("CREATE TABLE t (id INT); CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN END; $$ LANGUAGE plpgsql;")]
    [InlineData("CREATE TABLE t (id INT); COMMENT ON TABLE t IS 'x'")]
    [InlineData("--\n-- PostgreSQL database dump\n--\n\n\\restrict abc\nCREATE TABLE t (id INT);\nCOPY t (id) FROM stdin;\nit's\n\\.\n")]
    [InlineData("CREATE TABLE t (id INT, a INET); ALTER TABLE t ALTER COLUMN id SET NOT NULL")]
    [InlineData("/*\n Navicat MySQL Data Transfer\n Source Server Type    : MySQL\n Target Server Type    : PostgreSQL\n*/\nCREATE TABLE t (id INT)")]
    [InlineData("\\connect shop\nCREATE TABLE t (id INT)")]
    public void PostgreSql(string sql) => IsForeign(ScriptDialect.PostgreSql, sql);

    [Theory]
    [InlineData("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)")]
    [InlineData("CREATE TABLE `t` (`id` INTEGER PRIMARY KEY AUTOINCREMENT)")]
    [InlineData("PRAGMA foreign_keys=OFF; CREATE TABLE t (id INTEGER PRIMARY KEY)")]
    [InlineData("CREATE TABLE t (id INTEGER PRIMARY KEY) WITHOUT ROWID")]
    [InlineData("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE)")]
    [InlineData("--\n-- File generated with SQLiteStudio v3.4.4\n--\nCREATE TABLE t (id INT)")]
    public void Sqlite(string sql) => IsForeign(ScriptDialect.Sqlite, sql);

    [Theory]
    [InlineData("CREATE TABLE t (name VARCHAR2(20))")]
    [InlineData("CREATE TABLE t (id NUMBER(10) NOT NULL)")]
    [InlineData("CREATE TABLE t (id NUMBER, name CHAR(2))")]
    [InlineData("CREATE TABLE t (id INT);\n/\nCREATE TABLE u (id INT);\n/\n")]
    public void Oracle(string sql) => IsForeign(ScriptDialect.Oracle, sql);

    [Theory]
    [InlineData("CREATE TABLE \"t\" (\"id\" INT)")]
    [InlineData("CREATE TABLE IF NOT EXISTS \"t\" (id INT)")]
    [InlineData("CREATE TABLE public.\"t\" (id INT)")]
    [InlineData("ALTER TABLE \"t\" ADD COLUMN id INT")]
    [InlineData("CREATE TABLE t (\"id\" INT, \"name\" VARCHAR(20))")]
    [InlineData("ALTER TABLE t ADD CONSTRAINT \"fk\" FOREIGN KEY (a) REFERENCES u (id)")]
    [InlineData("CREATE TABLE t (id INT, name CLOB)")]
    [InlineData("CREATE TABLE t (id INT, name STRING)")]
    [InlineData("CREATE TABLE t (id INT); CREATE UNIQUE INDEX u ON t (id) WHERE deleted_at IS NULL")]
    [InlineData("CREATE TABLE t (id INT); CREATE INDEX u ON t (id) INCLUDE (name)")]
    [InlineData("BEGIN TRANSACTION; CREATE TABLE t (id INTEGER PRIMARY KEY); COMMIT;")]
    [InlineData("CREATE TABLE t (id Int32, n Nullable(Int32)) ENGINE = MergeTree() ORDER BY id")]
    public void AnotherOne(string sql) => IsForeign(ScriptDialect.Other, sql);

    [Theory]
    [InlineData("CREATE TABLE t (id INT UNSIGNED AUTO_INCREMENT UNIQUE, note LONGTEXT)", false)]
    [InlineData("CREATE TABLE `t` (`id` INT)", false)]
    [InlineData("CREATE TABLE t (id INT) ENGINE=InnoDB", true)]
    [InlineData("CREATE TABLE t (id INT, UNIQUE KEY u (id))", true)]
    [InlineData("-- MySQL dump 10.13\nCREATE TABLE t (id INT)", true)]
    public void WhatSqliteTakesTooProvesNothing(string sql, bool isSure)
    {
        var script = Catalogs.Script(sql);

        Assert.Equal(ScriptDialect.MySql, script.Dialect);
        Assert.Equal(isSure, script.IsSurelyMySql);
    }

    [Theory]
    [InlineData("-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n--\n-- Server version\t8.0.35-0ubuntu0.22.04.1\n", "8.0.35-mysql")]
    [InlineData("-- MySQL dump 10.13  Distrib 5.7.44, for Linux (x86_64)\n", "5.7.44-mysql")]
    [InlineData("-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)\n--\n-- Server version\t10.11.6-MariaDB-0+deb12u1\n", "10.11.6-mariadb")]
    [InlineData("/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19-11.4.2-MariaDB, for Win64 (AMD64)\n-- Server version\t11.4.2-MariaDB\n", "11.4.2-mariadb")]
    [InlineData("-- phpMyAdmin SQL Dump\n-- version 5.2.1\n-- https://www.phpmyadmin.net/\n--\n-- Server version: 10.4.32-MariaDB\n-- PHP Version: 8.2.12\n", "10.4.32-mariadb")]
    [InlineData("-- --------------------------------------------------------\n-- Host:                         127.0.0.1\n-- Server version:               8.0.30 - MySQL Community Server - GPL\n-- Server OS:  Win64\n", "8.0.30-mysql")]
    [InlineData("/*\n Navicat Premium Data Transfer\n\n Source Server Type    : MySQL\n Source Server Version : 80013 (8.0.13)\n*/\n", "8.0.13-mysql")]
    [InlineData("/*\n Navicat MySQL Data Transfer\n\n Source Server Version : 50505\n*/\n", null)]
    [InlineData("/*\n Source Server Type    : MariaDB\n Source Server Version : 100411 (10.4.11-MariaDB)\n*/\n", "10.4.11-mariadb")]
    [InlineData("-- Adminer 4.8.1 MySQL 8.0.30 dump\n", "8.0.30-mysql")]
    [InlineData("-- my own script, version 3\n", null)]
    [InlineData("", null)]
    public void ServerIsReadFromTheHeader(string header, string? expected) => Assert.Equal(expected, Catalogs.Script(header + "CREATE TABLE `t` (id INT)").Server?.ToString());

    [Fact]
    public void KnownServerWinsOverTheHeader() => Assert.Equal("9.7.0-mysql", Catalogs.Script("-- Server version 5.7.44\nCREATE TABLE t (id INT)", "9.7.0").Server?.ToString());

    [Fact]
    public void OnlyTheHeaderCounts() => Assert.Null(Catalogs.Script("CREATE TABLE t (id INT);\n-- Server version 5.7.44").Server);

    private static void IsForeign(ScriptDialect dialect, string sql)
    {
        var script = Catalogs.Script(sql);

        Assert.Equal(dialect, script.Dialect);
        Assert.True(script.IsForeign);
        Assert.Empty(script.Statements);
        Assert.Empty(script.Problems);
    }
}
