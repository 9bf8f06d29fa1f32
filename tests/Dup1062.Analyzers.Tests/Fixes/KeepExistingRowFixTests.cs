using Dup1062.Analyzers.CodeFixes.Inserts;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Fixes;

public class KeepExistingRowFixTests
{
    [Fact]
    public Task Regular() => new InsertFixTest<KeepExistingRowFix>(
        Store.Statements("""db.Execute("INSERT INTO [|coupon|] (code, percent) VALUES (@code, @percent)", new { code, percent });"""),
        Store.Statements("""db.Execute("INSERT INTO coupon (code, percent) VALUES (@code, @percent) ON DUPLICATE KEY UPDATE code = code", new { code, percent });"""),
        Store.Schema).RunAsync();
}
