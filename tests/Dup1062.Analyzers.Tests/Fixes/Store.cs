namespace Dup1062.Analyzers.Tests.Fixes;

/// <summary>A class that writes to the shop's tables, as programs that compile.</summary>
internal static class Store
{
    public const string Schema = """
        CREATE TABLE coupon (code VARCHAR(32) NOT NULL PRIMARY KEY, percent INT NOT NULL DEFAULT 0, note VARCHAR(200) NULL);
        CREATE TABLE product_tag (product_id INT NOT NULL, tag_id INT NOT NULL, PRIMARY KEY (product_id, tag_id));
        CREATE TABLE users (id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, email VARCHAR(190) NOT NULL,
          login VARCHAR(60) NULL, created DATETIME NOT NULL, UNIQUE KEY uq_email (email), UNIQUE KEY uq_login (login));
        CREATE TABLE slug (name VARCHAR(50) NOT NULL PRIMARY KEY, target INT NOT NULL, UNIQUE KEY uq_name (name));
        """;

    /// <summary>Statements in a method that has <c>db</c>, <c>code</c> and <c>percent</c>.</summary>
    public static string Statements(string statements) => Members($$"""
            public void Run(string code, int percent)
            {
                {{statements}}
            }
        """);

    /// <summary>Members of a class that has <c>db</c>.</summary>
    public static string Members(string members) => $$"""
        using System.Threading.Tasks;
        using Dapper;
        using MySqlConnector;

        class Store(MySqlConnection db)
        {
        {{members}}
        }

        """;
}
