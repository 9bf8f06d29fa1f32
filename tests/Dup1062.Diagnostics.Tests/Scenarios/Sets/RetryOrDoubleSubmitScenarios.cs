namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class RetryOrDoubleSubmitScenarios
{
    private static readonly byte[] MessageId = Convert.FromHexString("018F3A5E7C2B7D109A4B6C8D9E0F1122");

    public static IEnumerable<Scenario> All =>
    [
        new(Cause.RetryOrDoubleSubmit, "payments: the same idempotency key")
        {
            Setup = """
                CREATE TABLE payments (
                  id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
                  idempotency_key CHAR(36) CHARACTER SET ascii NOT NULL,
                  amount DECIMAL(12,2) NOT NULL,
                  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
                  UNIQUE KEY uq_payments_idempotency (idempotency_key)
                );
                INSERT INTO payments (idempotency_key, amount) VALUES ('b3f5c1de-7d0a-4a53-9d6e-0c3f1a2b4c5d', 25.00)
                """,
            Sql = "INSERT INTO payments (idempotency_key, amount) VALUES (@key, @amount)",
            Parameters = new { key = "b3f5c1de-7d0a-4a53-9d6e-0c3f1a2b4c5d", amount = 25m },
        },
        new(Cause.RetryOrDoubleSubmit, "orders: the client's GUID, written just now")
        {
            Setup = """
                CREATE TABLE Orders (OrderId CHAR(36) NOT NULL PRIMARY KEY, CustomerId INT NOT NULL, Total DECIMAL(10,2) NOT NULL, CreatedAt DATETIME(6) NOT NULL) CHARSET=utf8mb4;
                INSERT INTO Orders VALUES ('0e3c1f7a-5c6b-4f6d-8a77-2d6c3b1f0a99', 17, 99.90, NOW(6))
                """,
            Sql = "INSERT INTO Orders (OrderId, CustomerId, Total, CreatedAt) VALUES (@id, @customer, @total, NOW(6))",
            Parameters = new { id = "0e3c1f7a-5c6b-4f6d-8a77-2d6c3b1f0a99", customer = 17, total = 99.90m },
        },
        new(Cause.RetryOrDoubleSubmit, "chat: a message sent again")
        {
            Setup = """
                CREATE TABLE messages (
                  message_id BINARY(16) NOT NULL PRIMARY KEY, channel INT NOT NULL, body TEXT NOT NULL,
                  sent_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
                ) CHARSET=utf8mb4;
                INSERT INTO messages (message_id, channel, body) VALUES (0x018F3A5E7C2B7D109A4B6C8D9E0F1122, 3, 'Grüße 🎉')
                """,
            Sql = "INSERT INTO messages (message_id, channel, body) VALUES (@id, @channel, @body)",
            Parameters = new { id = MessageId, channel = 3, body = "Grüße 🎉" },
        },
        new(Cause.RetryOrDoubleSubmit, "telemetry: a packet of a device delivered twice")
        {
            Setup = """
                CREATE TABLE packets (device_id INT NOT NULL, seq BIGINT NOT NULL, payload VARBINARY(64) NOT NULL, received DATETIME NOT NULL, PRIMARY KEY (device_id, seq));
                INSERT INTO packets VALUES (5, 1000, 0x01020304, NOW()), (5, 1001, 0x01020305, NOW()), (6, 1001, 0x01, NOW())
                """,
            Sql = "INSERT INTO packets (device_id, seq, payload, received) VALUES (@device, @seq, @payload, NOW())",
            Parameters = new { device = 5, seq = 1001L, payload = new byte[] { 1, 2, 3, 5 } },
        },
        new(Cause.RetryOrDoubleSubmit, "webhooks: an event of a provider delivered twice")
        {
            Setup = """
                CREATE TABLE webhook_events (
                  id INT AUTO_INCREMENT PRIMARY KEY, provider VARCHAR(20) NOT NULL, event_id VARCHAR(64) NOT NULL, body TEXT NOT NULL,
                  received_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
                  UNIQUE KEY uq_event (provider, event_id)
                ) CHARSET=utf8mb4;
                INSERT INTO webhook_events (provider, event_id, body) VALUES ('stripe', 'evt_1PqX', '{"type":"charge"}'), ('stripe', 'evt_1PqY', '{}')
                """,
            Sql = "INSERT INTO webhook_events (provider, event_id, body) VALUES (@provider, @event, @body)",
            Parameters = new { provider = "stripe", @event = "evt_1PqX", body = """{"type":"charge"}""" },
        },
        new(Cause.RetryOrDoubleSubmit, "shop: a form sent twice, literals")
        {
            Setup = """
                CREATE TABLE newsletter (email VARCHAR(100) NOT NULL, locale CHAR(5) NOT NULL, source VARCHAR(20) NULL, created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, UNIQUE KEY (email)) CHARSET=utf8mb4;
                INSERT INTO newsletter (email, locale, source) VALUES ('o''brien@example.org', 'en-IE', NULL)
                """,
            Sql = "INSERT INTO newsletter (email, locale, source) VALUES ('o''brien@example.org', 'en-IE', NULL)",
        },
        new(Cause.RetryOrDoubleSubmit, "jobs: enqueued again, in a transaction")
        {
            Setup = """
                CREATE TABLE jobs (id BIGINT AUTO_INCREMENT PRIMARY KEY, dedup_key VARCHAR(80) NOT NULL, kind VARCHAR(20) NOT NULL, run_at DATETIME NOT NULL, enqueued_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, UNIQUE KEY uq_jobs_dedup (dedup_key)) CHARSET=utf8mb4;
                INSERT INTO jobs (dedup_key, kind, run_at) VALUES ('invoice:77:2024-06', 'invoice', '2024-07-01 00:00:00')
                """,
            Session = "START TRANSACTION",
            Sql = "INSERT INTO jobs (dedup_key, kind, run_at) VALUES (@key, @kind, @runAt)",
            Parameters = new { key = "invoice:77:2024-06", kind = "invoice", runAt = new DateTime(2024, 7, 1) },
        },
        new(Cause.RetryOrDoubleSubmit, "two requests at the same time, the other one commits first")
        {
            Setup = "CREATE TABLE votes (ballot CHAR(26) CHARACTER SET ascii NOT NULL PRIMARY KEY, choice TINYINT NOT NULL, cast_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)",
            Rival = "INSERT INTO votes (ballot, choice) VALUES ('01J0Z7Q4W9X8Y6V5T4S3R2Q1P0', 2)",
            Sql = "INSERT INTO votes (ballot, choice) VALUES (@ballot, @choice)",
            Parameters = new { ballot = "01J0Z7Q4W9X8Y6V5T4S3R2Q1P0", choice = 2 },
        },
    ];
}
