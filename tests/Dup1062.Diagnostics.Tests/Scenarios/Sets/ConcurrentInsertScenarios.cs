namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class ConcurrentInsertScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.ConcurrentInsert, "the open transaction has written the row itself")
        {
            Setup = "CREATE TABLE seats (flight CHAR(6) NOT NULL, seat CHAR(3) NOT NULL, passenger VARCHAR(40), PRIMARY KEY (flight, seat)) CHARSET=latin1",
            Session = "START TRANSACTION; INSERT INTO seats VALUES ('LH0400', '12A', 'Ann')",
            Sql = "INSERT INTO seats (flight, seat, passenger) VALUES (@flight, @seat, @passenger)",
            Parameters = new { flight = "LH0400", seat = "12A", passenger = "Bob" },
        },
        new(Cause.ConcurrentInsert, "the transaction wrote the row itself and was rolled back")
        {
            Setup = "CREATE TABLE wallets (owner VARCHAR(40) NOT NULL, balance DECIMAL(12,2) NOT NULL, UNIQUE KEY uq_owner (owner)) CHARSET=utf8mb4",
            Session = "START TRANSACTION; INSERT INTO wallets VALUES ('ann', 1)",
            Sql = "INSERT INTO wallets (owner, balance) VALUES (@owner, @balance)",
            Parameters = new { owner = "ann", balance = 2m },
            Reaction = "ROLLBACK",
        },
        new(Cause.ConcurrentInsert, "another session committed the row and took it away again")
        {
            Setup = "CREATE TABLE locks (name VARCHAR(60) NOT NULL PRIMARY KEY, owner VARCHAR(40) NOT NULL) CHARSET=utf8mb4",
            Rival = "INSERT INTO locks VALUES ('nightly', 'worker-1')",
            Sql = "INSERT INTO locks (name, owner) VALUES (@name, @owner)",
            Parameters = new { name = "nightly", owner = "worker-2" },
            Afterwards = "DELETE FROM locks",
        },
        new(Cause.ConcurrentInsert, "a row in flight that the open transaction has changed")
        {
            Setup = """
                CREATE TABLE rooms (id INT PRIMARY KEY, code VARCHAR(10) NOT NULL, UNIQUE KEY uq_code (code)) CHARSET=utf8mb4;
                INSERT INTO rooms VALUES (1, 'A'), (2, 'B')
                """,
            Session = "START TRANSACTION; UPDATE rooms SET code = 'C' WHERE id = 1",
            Sql = "INSERT INTO rooms (id, code) VALUES (@id, @code)",
            Parameters = new { id = 3, code = "C" },
        },
    ];
}
