using Dup1062.MySql.Conflicts;
using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Conflicts;

public class RowConflictsTests
{
    [Theory]
    [InlineData("coupon", "PRIMARY")]
    [InlineData("users", "uq_email uq_login")]
    [InlineData("orders", "")]
    [InlineData("order_file", "")]
    public void A_whole_row_collides_on_keys_that_the_server_does_not_generate(string table, string keys) => Assert.Equal(keys, CollidingKeys(table, suppliesId: false));

    [Theory]
    [InlineData("users", "PRIMARY uq_email uq_login")]
    [InlineData("orders", "PRIMARY id_unique")]
    [InlineData("visit", "")]
    public void With_its_id_it_collides_on_every_key(string table, string keys) => Assert.Equal(keys, CollidingKeys(table, suppliesId: true));

    private static string CollidingKeys(string table, bool suppliesId) =>
        string.Join(' ', RowConflicts.CollidingKeys(Assert.Single(Shop.Catalog.Find(new TableName(null, table))), suppliesId).Select(key => key.Name));
}
