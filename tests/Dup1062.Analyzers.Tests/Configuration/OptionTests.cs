using Dup1062.Analyzers.Tests.Inserts;

namespace Dup1062.Analyzers.Tests.Configuration;

public class OptionTests
{
    [Theory]
    [InlineData("all", "[|coupon|]", "[|users|]")]
    [InlineData("declared", "coupon", "[|users|]")]
    [InlineData("nonsense", "[|coupon|]", "[|users|]")]
    public Task Keys_CanLeavePrimaryOut(string keys, string coupon, string users) =>
        Shop.Test($$"""
            class Store
            {
                void Run()
                {
                    db.Run("INSERT INTO {{coupon}} (code) VALUES (@c)");
                    db.Run("INSERT INTO {{users}} (email, created) VALUES (@e, now())");
                }
            }
            """).WithOption("dup1062.keys", keys).RunAsync();
}
