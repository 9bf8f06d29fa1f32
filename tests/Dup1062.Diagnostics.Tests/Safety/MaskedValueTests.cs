using Dup1062.Servers;
using MySqlConnector;

namespace Dup1062.Diagnostics.Tests.Safety;

public class MaskedValueTests
{
    private static readonly string[] Values = ["ann@", "example.org", "Anna", Convert.ToHexString("ann@"u8), Convert.ToHexString("Anna"u8)];

    [SkippableTheory]
    [EachServer(Redaction.Mask)]
    [EachServer(Redaction.Hash)]
    public async Task Masked_values_are_nowhere_in_a_diagnosis(ServerKind kind, Redaction redaction)
    {
        await using var shop = await Shop.OpenAsync(kind);

        var diagnosis = await new DuplicateEntryDiagnoser(() => new MySqlConnection(shop.Database.ConnectionString), new DiagnoserOptions { Redaction = redaction })
            .DiagnoseAsync(await shop.FailAsync(), shop.Command);

        Assert.Equal(Cause.AlreadyExists, diagnosis.Cause);
        Assert.Equal("customers", diagnosis.Table);
        var texts = diagnosis.Causes.SelectMany(cause => cause.Evidence.SelectMany(e => (string?[])[e.Text, e.Query, e.Result]).Concat(cause.Remedies.SelectMany(r => (string?[])[r.Text, r.Sql, r.Risk])));
        Assert.All(texts.OfType<string>(), text => Assert.All(Values, value => Assert.DoesNotContain(value, text, StringComparison.OrdinalIgnoreCase)));
    }
}
