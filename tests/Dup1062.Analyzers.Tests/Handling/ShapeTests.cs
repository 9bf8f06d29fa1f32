using System.Collections.Immutable;
using Dup1062.Analyzers.Handling;
using Dup1062.Analyzers.Rereads;
using Dup1062.Analyzers.Retries;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using static Dup1062.Analyzers.Tests.Handling.Catches;

namespace Dup1062.Analyzers.Tests.Handling;

/// <summary>The shapes in which real code recognises duplicates: what DUP1103 to DUP1108 say of each, on MySqlConnector and on MySql.Data.</summary>
public class ShapeTests
{
    /// <summary>Shape, code, what is reported on MySqlConnector, and on MySql.Data; null where it does not compile there.</summary>
    public static TheoryData<string, string, string?, string?> Shapes => new()
    {
        { "C01", Try("catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry) { return false; }"), "", null },
        { "C02", Try("catch (MySqlException e) { if (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) return false; throw; }"), "", "" },
        { "C03", Try("catch (MySqlException e) { if (e.Number != 1062) throw; return false; }"), "DUP1108", "DUP1108" },
        { "C03 pattern", Try("catch (Exception e) when (e is not MySqlException { Number: 1062 }) { return true; }"), "DUP1108", "DUP1108" },
        { "C04", Try("catch (MySqlException e) { switch (e.ErrorCode) { case MySqlErrorCode.DuplicateKeyEntry: break; default: throw; } return true; }"), "", null },
        { "C05", "bool Survivable(DbException e) => (MySqlErrorCode)((MySqlException)e).Number switch { MySqlErrorCode.DuplicateKeyEntry or MySqlErrorCode.DuplicateUnique => true, _ => false };", "", "" },
        { "C06", "const int DuplicateKey = 1062; bool IsDuplicate(Exception e) => e is MySqlException { Number: DuplicateKey };", "", "" },
        { "C07", "bool Has(Exception x) { while (x is not null and not MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) x = x.InnerException; return x is not null; }", "", null },
        { "C08", "string Text(Exception e) => e.InnerException switch { MySqlException { Number: 1062 } => \"taken\", MySqlException { Number: 1451 } => \"in use\", _ => \"failed\" };", "DUP1108", "DUP1108" },
        { "C09", Try("catch (DbUpdateException e) when (e.GetBaseException() is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry }) { return false; }"), "", null },
        { "C10", "string Key(DbUpdateException e) { if (e.InnerException is not MySqlException m || m.Number != (int)MySqlErrorCode.DuplicateKeyEntry) return null; return m.Message.EndsWith(\"uq_email'\") ? \"email\" : \"login\"; }", "", "" },
        { "C12", "bool Is(Exception e, int duplicate) => (int?)e.GetType().GetProperty(\"Number\")?.GetValue(e) == duplicate;", "", "" },
        { "C13", "static bool Hopeless(MySqlErrorCode c) => c is MySqlErrorCode.ParseError or MySqlErrorCode.NoSuchTable or MySqlErrorCode.DuplicateKeyEntry;", "", "" },
        { "C15", Try("catch (MySqlException e) { switch (e.Number) { case 0: return true; case 1045: return true; } return false; }"), "", "" },
        { "C19", Try("catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.LockDeadlock) { return true; }"), "", "" },
        { "C22", Try("catch (Exception e) { if ((int?)e.Data[\"Server Error Code\"] == (int)MySqlErrorCode.DuplicateKeyEntry) return false; throw; }"), "", "" },
        { "C23", "string New(MySqlConnection db) { for (var i = 0; i < 5; i++) { try { db.Open(); return \"\"; } catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) { } } return null; }", "", "" },
        { "C24", "enum Msg { Login = 1061, Logout = 1062 } void Enter(int zone) { if (zone == 1062) Warp(); log.Warn(\"Duplicate entry in price list: {Sku}\", zone); }", "", "" },
        { "C24 message", Try("catch (ArgumentException e) when (e.Message.Contains(\"same key\")) { return true; }"), "", "" },
        { "C32", "public static bool IsConflict(MySqlException e) => e.Number == 1213 || e.SqlState == \"23000\";", "DUP1104", "DUP1104" },
        { "C33", Try("catch (MySqlException e) when (e.SqlState == \"23505\") { return true; }"), "DUP1104", "DUP1104" },
        { "C33 name", Try("catch (MySqlException e) when (e.SqlState == MySqlErrorCode.DuplicateKeyEntry.ToString()) { return true; }"), "DUP1104", "DUP1104" },
        { "C34", Try("catch (MySqlException e) { if (e.ErrorCode == 1062) return false; throw; }"), null, "DUP1105" },
        { "C34 base", Try("catch (DbException e) when (e.ErrorCode == (int)MySqlErrorCode.DuplicateKeyEntry) { return false; }"), "DUP1105", "DUP1105" },
        { "C35", Try("catch (MySqlException e) { if (e.ErrorCode == (int)MySqlErrorCode.DuplicateUnique) return false; throw; }"), null, "DUP1105" },
        { "C36", Try("catch (Exception e) { if (e.HResult is -2147467259) return false; throw; }"), "DUP1105", "DUP1105" },
        { "C37", Try("catch (MySqlException e) { if (e.ErrorCode == MySqlErrorCode.MultiplePrimaryKey) return false; throw; }"), "DUP1105", null },
        { "C37 switch", Try("catch (MySqlException e) { switch (e.Number) { case (int)MySqlErrorCode.DuplicateKey: return false; default: throw; } }"), "DUP1105", "DUP1105" },
        { "C37 beside", Try("catch (DbUpdateException e) when (e.GetBaseException() is MySqlException { ErrorCode: MySqlErrorCode.NonUnique or MySqlErrorCode.DuplicateKeyEntry }) { return false; }"), "", null },
        { "C38", Try("catch (MySqlException e) { if (e.Message.Contains(\"Duplicate\")) return false; throw; }"), "DUP1103", "DUP1103" },
        { "C38 inner", Try("catch (Exception e) when (e.InnerException?.Message.Contains(\"Duplicate entry\") == true) { return false; }"), "DUP1103", "DUP1103" },
        { "C39", "void Run(MySqlConnection db) { var taken = false; try { db.Open(); } catch (MySqlException e) { taken = e.Message.StartsWith(\"Duplicate\"); } finally { if (taken) Say(); } }", "DUP1103", "DUP1103" },
        { "C40", "bool Is(Exception x) { if (x.Message.Contains(\"UNIQUE constraint\") || x.Message.Contains(\"duplicate entry\", StringComparison.OrdinalIgnoreCase)) return true; return false; }", "DUP1103", "DUP1103" },
        { "C41", Try("catch (Exception e) { if (Regex.IsMatch(e.Message, @\"UNIQUE constraint failed: \\w+\\.code\")) return false; throw; }"), "DUP1103", "DUP1103" },
        { "C44", "static bool Transient(Exception e) => e.InnerException is MySqlException { Number: 1205 or 1062 or 1213 };", "DUP1106 DUP1108", "DUP1106 DUP1108" },
        { "C45", "static bool Transient(Exception e) { switch (e) { case TimeoutException: case MySqlException: return true; default: return false; } }", "DUP1106", "DUP1106" },
        { "C46", "void Configure(DbContextOptionsBuilder o, string cs, ServerVersion version) => o.UseMySql(cs, version, b => b.EnableRetryOnFailure(3, TimeSpan.FromSeconds(5), errorNumbersToAdd: new[] { 1062 }));", "DUP1106", "DUP1106" },
        { "C46 policy", "object policy = Polly.Policy.Handle<MySqlException>(e => e.Number == 1062).Retry(3);", "DUP1106 DUP1108", "DUP1106 DUP1108" },
        { "C47", Transaction("db.BeginTransaction(System.Data.IsolationLevel.RepeatableRead)", "Dapper.SqlMapper.QuerySingle<string>(db, select, null, tx)"), "DUP1107", "DUP1107" },
        { "C47 default", Transaction("db.BeginTransaction()", "Dapper.SqlMapper.QuerySingle<string>(db, select, null, tx)"), "DUP1107", "" },
        { "C48 lock", Transaction("db.BeginTransaction()", "Dapper.SqlMapper.QuerySingle<string>(db, select + \" FOR UPDATE\", null, tx)"), "", "" },
        { "C48 rollback", Transaction("db.BeginTransaction()", "Dapper.SqlMapper.QuerySingle<string>(db, select, null)", "tx.Rollback();"), "", "" },
        { "C48 isolation", Transaction("db.BeginTransaction(System.Data.IsolationLevel.ReadCommitted)", "Dapper.SqlMapper.QuerySingle<string>(db, select, null, tx)"), "", "" },
        { "C49", Try("catch (MySqlException e) when (e.Number == 1062) { return false; }"), "DUP1108", "DUP1108" },
        { "C49 others", Try("catch (MySqlException e) when (e.Number is 1761 or 1762 or 1859) { return false; }"), "", "" },
        { "C51", Try("catch (DbUpdateException e) { if (e.InnerException.Message.Contains(\"Duplicate entry\")) return true; return false; }"), "DUP1103", "DUP1103" },
        { "C52", Try("catch (MySqlException e) { if (e.Number != 1062) Show(e.Message); return true; }"), "DUP1108", "DUP1108" },
        { "C53", Try("catch (DbUpdateException e) { if (e.InnerException is MySqlException) if (((MySqlException)e.InnerException).Number == 1062) Show(); return true; }"), "DUP1108", "DUP1108" },
    };

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [new MessageTextAnalyzer(), new ErrorComparisonAnalyzer(), new RetryAnalyzer(), new RereadAnalyzer()];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task AShape_IsReportedAsItShould(string shape, string members, string? onConnector, string? onData)
    {
        if (onConnector is not null) Assert.Equal((shape, Connector, onConnector), (shape, Connector, await RulesAsync(Connector, members)));
        if (onData is not null) Assert.Equal((shape, Data, onData), (shape, Data, await RulesAsync(Data, members)));
    }

    private static async Task<string> RulesAsync(string driver, string members)
    {
        var tree = CSharpSyntaxTree.ParseText(File(driver, members), new CSharpParseOptions(LanguageVersion.Latest), "/0/Store.cs");
        var compilation = CSharpCompilation.Create("Shop", [tree], References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var found = await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();
        return string.Join(' ', found.Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Try(string clause) => $$"""
        bool Run(MySqlConnection db, string code)
        {
            try
            {
                db.Open();
                return true;
            }
            {{clause}}
        }
        """;

    private static string Transaction(string begin, string read, string before = "") => $$"""
        const string select = "SELECT code FROM coupon WHERE code = 'x'";

        void Run(MySqlConnection db)
        {
            using var tx = {{begin}};
            var row = Dapper.SqlMapper.QuerySingleOrDefault<string>(db, select, null, tx);
            if (row is null)
                try { Dapper.SqlMapper.Execute(db, "INSERT INTO coupon (code) VALUES ('x')", null, tx); }
                catch (MySqlException e) when (e.Number == (int)MySqlErrorCode.DuplicateKeyEntry) { {{before}} row = {{read}}; }
        }
        """;
}
