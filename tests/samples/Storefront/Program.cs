using MySqlConnector;
using Storefront;
using Storefront.Orders;
using Storefront.Payments;

if ((args.FirstOrDefault() ?? Environment.GetEnvironmentVariable("STOREFRONT_CONNECTION")) is not { } connectionString)
{
    Console.WriteLine("""
        Storefront runs every statement twice, in its wrong form and in its right one, on a database of yours:
          dotnet run --project tests/samples/Storefront -- "Server=127.0.0.1;User ID=root;Database=storefront"
        It creates its tables there and drops nothing.
        """);
    return;
}

await using var shop = await Shop.OpenAsync(connectionString);
var run = Guid.NewGuid().ToString("N")[..8];
var user = Random.Shared.Next();
var order = Random.Shared.NextInt64();
var (key, otherKey) = (Guid.NewGuid(), Guid.NewGuid());
OrderLine[] lines = [new(order, 1, "tea", 2)], otherLines = [new(order, 2, "mug", 1)];
await shop.Catalog.LogAsync($"run {run}");
await shop.Catalog.TagAsync("tea", "organic");

await Compare("register an address",
    () => shop.Registration.RegisterNaivelyAsync($"a-{run}@shop.example", "Ann"),
    () => shop.Registration.RegisterAsync($"b-{run}@shop.example", "Bob"));
await Compare("copy tags",
    () => shop.Catalog.CopyTagsNaivelyAsync("tea", $"n-{run}"),
    () => shop.Catalog.CopyTagsAsync("tea", $"r-{run}"));
await Compare("add to the cart",
    () => shop.Carts.AddNaivelyAsync(user, "tea", 1),
    () => shop.Carts.AddAsync(user, "mug", 1));
await Compare("place an order",
    () => shop.Checkout.PlaceNaivelyAsync(user, key),
    () => shop.Checkout.PlaceAsync(user, otherKey));
await Compare("import order lines",
    () => shop.Import.AddLinesNaivelyAsync(lines),
    () => shop.Import.AddLinesAsync(otherLines));
await Compare("receive a payment",
    () => shop.Payments.ReceiveNaivelyAsync(new Payment("bank", $"n-{run}", order, 9.90m)),
    () => shop.Payments.ReceiveAsync(new Payment("bank", $"r-{run}", order, 9.90m)));
await Compare("redeem a coupon",
    () => shop.Coupons.RedeemNaivelyAsync("SPRING", user),
    () => shop.Coupons.RedeemAsync("AUTUMN", user));

static async Task Compare(string what, Func<Task> naively, Func<Task> properly)
{
    Console.WriteLine($"{what,-20} wrong: {await TwiceAsync(naively)}");
    Console.WriteLine($"{"",-20} right: {await TwiceAsync(properly)}");
}

static async Task<string> TwiceAsync(Func<Task> action)
{
    await action();
    try
    {
        await action();
        return "twice, no error";
    }
    catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
    {
        return $"{e.Number} {e.Message}";
    }
}
