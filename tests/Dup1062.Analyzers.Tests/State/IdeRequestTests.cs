using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>A keystroke costs no reading of schema that did not change.</summary>
[Collection(StateCollection.Name)]
public class IdeRequestTests
{
    private readonly CountedFile _coupons = new("/db/coupons.sql", Unique("CREATE TABLE coupon (code VARCHAR(32) NOT NULL, UNIQUE KEY uq_code (code));"));
    private readonly CountedFile _orders = new("/db/orders.sql", Unique("CREATE TABLE orders (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY);"));

    [Fact]
    public async Task SixDocuments_ReadEachSchemaFileOnce()
    {
        var ide = new Ide(_coupons, _orders);

        var found = await ide.RequestAllAsync();

        Assert.Equal(["DUP1001", "DUP1001", "DUP1001", "DUP1001", "DUP1001", "DUP1001"], found.Select(d => d.Id));
        Assert.Equal((1.0, 1.0), (_coupons.TimesRead, _orders.TimesRead));
        Assert.Empty(ide.Exceptions);
    }

    [Fact]
    public async Task AnotherHostOrProject_ReadsNothingAgain()
    {
        await new Ide(_coupons, _orders).RequestAllAsync();

        await new Ide(_coupons).RequestAllAsync();

        Assert.Equal((1.0, 1.0), (_coupons.TimesRead, _orders.TimesRead));
    }

    [Fact]
    public async Task EditOfOneSchemaFile_ReadsThatFileOnly()
    {
        var ide = new Ide(_coupons, _orders);
        await ide.RequestAllAsync();
        Forget();

        _coupons.Content = _coupons.Content.Replace("UNIQUE KEY", "KEY");
        var found = await ide.RequestAllAsync();

        Assert.Empty(found);
        Assert.Equal((1.0, 0.0), (_coupons.TimesRead, _orders.TimesRead));
    }

    [Fact]
    public async Task EditThatIsTakenBack_ReadsNothing()
    {
        var ide = new Ide(_coupons, _orders);
        var before = _coupons.Content;
        await ide.RequestAllAsync();
        _coupons.Content = before.Replace("UNIQUE KEY", "KEY");
        await ide.RequestAllAsync();
        Forget();

        _coupons.Content = before;
        var found = await ide.RequestAllAsync();

        Assert.Equal(6, found.Count);
        Assert.Equal((0.0, 0.0), (_coupons.TimesRead, _orders.TimesRead));
    }

    [Fact]
    public async Task RenamedSchemaFile_IsNotReadAgain()
    {
        await new Ide(_coupons).RequestAllAsync();

        var renamed = new CountedFile("/db/V1__coupons.sql", _coupons.Content);
        var found = await new Ide(renamed).RequestAllAsync();

        Assert.Equal(6, found.Count);
        Assert.Equal(0, renamed.TimesRead);
    }

    [Fact]
    public async Task ManyRequestsAtOnce_ReadEachSchemaFileOnce()
    {
        var ide = new Ide(_coupons, _orders);

        var found = await Task.WhenAll(Enumerable.Range(0, 48).Select(i => Task.Run(() => ide.RequestAsync(i % 6))));

        Assert.All(found, diagnostics => Assert.Equal("DUP1001", Assert.Single(diagnostics).Id));
        Assert.Equal((1.0, 1.0), (_coupons.TimesRead, _orders.TimesRead));
        Assert.Empty(ide.Exceptions);
    }

    private void Forget()
    {
        _coupons.Forget();
        _orders.Forget();
    }

    /// <summary>A content that no other test has read.</summary>
    private static string Unique(string schema) => $"-- {Guid.NewGuid()}\n{schema}\n";
}
