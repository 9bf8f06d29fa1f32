using Dup1062.Diagnostics;

namespace Dup1062.Tool.Tests.Triage;

/// <summary>Logs of surges whose cause is known, as a simulation of what causes them writes them.</summary>
internal static class SurgeLogs
{
    private static readonly string[] Names = ["ann", "bob", "carol", "dave", "eve", "frank", "grace", "heidi", "ivan", "judy", "mallory", "niaj", "olivia", "peggy", "rupert", "sybil", "trent", "victor", "walter", "zoë", "jörg", "renée"];

    public static IReadOnlyDictionary<Cause, Func<Random, string>> All { get; } = new Dictionary<Cause, Func<Random, string>>
    {
        [Cause.RetryOrDoubleSubmit] = random => random.Next(2) == 0 ? OneClient(random) : SeveralClients(random),
        [Cause.AutoIncrementBehind] = Counter,
        [Cause.AutoIncrementExhausted] = random => Log(random, Enumerable.Repeat(Pick(random, "2147483647", "4294967295", "16777215", "9223372036854775807", "127", "32767"), random.Next(5, 80)), "events.PRIMARY"),
        [Cause.CollationEqual] = Spellings,
        [Cause.ReplicationConflict] = random => Log(random, [$"{random.Next(1, 100_000)}"], "orders.PRIMARY", "[ERROR] Slave SQL: Could not execute Write_rows event on table shop.orders; ", ", Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log binlog.000001, end_log_pos 1426"),
        [Cause.ZeroOrDefaultValue] = random => Log(random, Enumerable.Range(0, random.Next(3, 60)).Select(_ => random.Next(10) == 0 ? $"{Name(random)}-7" : Pick(random, "", "0", "0000-00-00", "")), "products.uq_external"),
        [Cause.AlreadyExists] = random => random.Next(2) == 0 ? SignUps(random) : Import(random),
    };

    private static string OneClient(Random random)
    {
        var value = $"{Name(random)}{random.Next(1000)}@example.com";
        return Log(random, Enumerable.Range(0, random.Next(4, 60)).Select(_ => random.Next(12) == 0 ? $"{Name(random)}@example.com" : value), "users.uq_email");
    }

    private static string SeveralClients(Random random) =>
        Log(random, Enumerable.Range(0, random.Next(3, 20)).SelectMany(_ => Enumerable.Repeat($"REQ-{random.Next():x8}", random.Next(3, 6))), "payments.uq_request");

    /// <summary>Each failing INSERT takes an id; requests overtake each other, and some were put in by hand in between.</summary>
    private static string Counter(Random random)
    {
        var first = random.Next(1000, 5_000_000);
        var step = Pick(random, "1", "1", "1", "2", "3");
        return Log(random, Enumerable.Range(0, random.Next(6, 200)).Select(i => first + i * int.Parse(step)).Chunk(random.Next(1, 4)).SelectMany(chunk => chunk.OrderBy(_ => random.Next())).Select(id => $"{id}"), "orders.PRIMARY");
    }

    private static string Spellings(Random random)
    {
        var people = Enumerable.Range(0, random.Next(2, 8)).Select(_ => Name(random)).Distinct().ToList();
        return Log(random, Enumerable.Range(0, random.Next(5, 40)).Select(_ => Respelt(random, people[random.Next(people.Count)])), "customers.uq_name");
    }

    private static string Respelt(Random random, string name) => random.Next(4) switch
    {
        0 => name.ToUpperInvariant(),
        1 => char.ToUpperInvariant(name[0]) + name[1..],
        2 => name.Replace("ë", "e").Replace("ö", "o").Replace("é", "e"),
        _ => name + " ",
    };

    private static string SignUps(Random random) => Log(random, Enumerable.Range(0, random.Next(5, 200)).Select(_ => $"{Name(random)}{random.Next(100_000)}@example.com"), "users.uq_email");

    /// <summary>An import that ran before runs again: its numbers are known, in its own order.</summary>
    private static string Import(Random random) => Log(random, Enumerable.Range(0, random.Next(5, 200)).Select(i => $"SKU-{i * 7 + random.Next(7):D6}"), "stock.uq_sku");

    private static string Log(Random random, IEnumerable<string> values, string key, string before = "ERROR cannot save: ", string after = "")
    {
        var time = new DateTime(2026, 1, 1).AddSeconds(random.Next(80_000));
        return string.Concat(values.Select(value => $"{time = time.AddSeconds(random.Next(1, 20)):yyyy-MM-dd HH:mm:ss} {before}Duplicate entry '{value}' for key '{key}'{after}\n"));
    }

    private static string Name(Random random) => Names[random.Next(Names.Length)];

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
