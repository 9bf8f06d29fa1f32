namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>Names tell which calls need not be followed; no way to a statement may be lost by that.</summary>
public class NamedReachTests
{
    [Theory]
    [InlineData("Write(p);", "void Write(object p) => Second(p); void Second(object p) => Third(p); void Third(object p) => db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("this.Write(p);", "void Write(object p) => db.Execute(Text, p); string Text => \"INSERT INTO coupon (code) VALUES (@c)\";")]
    [InlineData("Write(p);", "private string text; void Write(object p) { Prepare(); db.Execute(text, p); } void Prepare() { text = \"INSERT INTO coupon (code) VALUES (@c)\"; }")]
    [InlineData("Write(p);", "private string text; void Write(object p) => db.Execute(text, p); void Prepare(string text) { this.text = \"INSERT INTO coupon (code) VALUES (@c)\"; }")]
    [InlineData("Write(p);", "private static string text; void Write(object p) => db.Execute(text, p); void Prepare() { Store.text = \"INSERT INTO coupon (code) VALUES (@c)\"; }")]
    [InlineData("Write(p);", "const string Text = \"INSERT INTO coupon (code) VALUES (@c)\"; const string Other = Text; void Write(object p) => db.Execute(Other, p);")]
    [InlineData("Write<object>(p);", "void Write<T>(T p) => db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("other?.Write(p);", "private Store other; void Write(object p) => db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("p.WriteTo(db);", "")]
    [InlineData("Elsewhere.Write(db, p);", "")]
    [InlineData("Elsewhere.WriteShared(db, p);", "")]
    [InlineData("Inner(); void Inner() { db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p); }", "")]
    [InlineData("Outer();", "")]
    [InlineData("Write(1);", "void Write(int i) => db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\"); void Write(string s) { }")]
    [InlineData("Write(p);", "void Write(object p) { Go(); void Go() => Last(p); } void Last(object p) => db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("db.Execute(Elsewhere.Shared, p);", "")]
    public Task AStatementBehindCalls_IsReached(string body, string members) => VerifyAsync(body, members, "[|MySqlException|]");

    [Theory]
    [InlineData("Write(p);", "void Write(object p) { } void Prepare(object p) => db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("Write(\"x\");", "void Write(int i) => db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\"); void Write(string s) { }")]
    [InlineData("Write(p);", "void Write(object p) => Second(p); void Second(object p) => Third(p); void Third(object p) => Fourth(p); void Fourth(object p) => db.Execute(\"INSERT INTO coupon (code) VALUES (@c)\", p);")]
    [InlineData("Parse(p);", "static int Parse(object p) => int.Parse(p.ToString());")]
    public Task CallsThatLeadToNone_AreQuiet(string body, string members) => VerifyAsync(body, members, "MySqlException");

    private static Task VerifyAsync(string body, string members, string caught) => CatchTest.VerifyWithAsync(
        "DUP1101",
        $$"""
        void Run(object p)
        {
            try { {{body}} }
            catch ({{caught}} e) { log.Error(e); }
            void Outer() => db.Execute("INSERT INTO coupon (code) VALUES (@c)", p);
        }

        {{members}}
        """,
        """
        using Dapper;
        using MySqlConnector;

        static class Elsewhere
        {
            public const string Shared = "INSERT INTO coupon (code) VALUES (@c)";
            public static void WriteTo(this object p, MySqlConnection db) => db.Execute("INSERT INTO coupon (code) VALUES (@c)", p);
            public static void Write(MySqlConnection db, object p) => db.Execute("INSERT INTO coupon (code) VALUES (@c)", p);
            public static void WriteShared(MySqlConnection db, object p) => db.Execute(Shared, p);
        }
        """);
}
