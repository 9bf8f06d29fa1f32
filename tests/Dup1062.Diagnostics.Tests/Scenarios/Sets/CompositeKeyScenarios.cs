namespace Dup1062.Diagnostics.Tests.Scenarios.Sets;

internal static class CompositeKeyScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new(Cause.CompositeKey, "shop: a second rating of the same product")
        {
            Setup = """
                CREATE TABLE ratings (user_id INT NOT NULL, product_id INT NOT NULL, stars TINYINT NOT NULL, rated_at DATETIME NOT NULL, PRIMARY KEY (user_id, product_id));
                INSERT INTO ratings VALUES (1, 10, 5, '2021-01-01'), (1, 11, 4, '2021-01-01'), (2, 10, 3, '2021-01-01')
                """,
            Sql = "INSERT INTO ratings (user_id, product_id, stars, rated_at) VALUES (@user, @product, @stars, NOW())",
            Parameters = new { user = 1, product = 10, stars = 1 },
        },
        new(Cause.CompositeKey, "booking: room, day and slot")
        {
            Setup = """
                CREATE TABLE bookings (
                  id INT AUTO_INCREMENT PRIMARY KEY, room VARCHAR(20) NOT NULL, day DATE NOT NULL, slot ENUM('morning','afternoon') NOT NULL, guest VARCHAR(40) NOT NULL,
                  UNIQUE KEY uq_booking (room, day, slot)
                ) CHARSET=utf8mb4;
                INSERT INTO bookings (room, day, slot, guest) VALUES
                  ('A-1', '2024-05-01', 'morning', 'Ann'), ('A-1', '2024-05-01', 'afternoon', 'Bob'), ('A-1', '2024-05-02', 'morning', 'Cid'), ('B', '2024-05-01', 'morning', 'Dan')
                """,
            Sql = "INSERT INTO bookings (room, day, slot, guest) VALUES (@room, @day, @slot, @guest)",
            Parameters = new { room = "A-1", day = new DateTime(2024, 5, 1), slot = "morning", guest = "Eve" },
        },
        new(Cause.CompositeKey, "tenants: the parts hold the character that joins them")
        {
            Setup = """
                CREATE TABLE stock (tenant CHAR(36) NOT NULL, sku VARCHAR(40) NOT NULL, quantity INT NOT NULL, UNIQUE KEY uq_stock (tenant, sku)) CHARSET=latin1;
                INSERT INTO stock VALUES
                  ('5d1cc2f0-97a4-4a8c-9d9c-3e1f0a6b7c8d', 'a-b-c', 1), ('5d1cc2f0-97a4-4a8c-9d9c-3e1f0a6b7c8d', 'a-b', 2), ('00000000-97a4-4a8c-9d9c-3e1f0a6b7c8d', 'a-b-c', 3)
                """,
            Sql = "INSERT INTO stock (tenant, sku, quantity) VALUES (@tenant, @sku, @quantity)",
            Parameters = new { tenant = "5d1cc2f0-97a4-4a8c-9d9c-3e1f0a6b7c8d", sku = "a-b-c", quantity = 7 },
        },
        new(Cause.CompositeKey, "chat: a member joins with another role")
        {
            Setup = """
                CREATE TABLE channel_members (channel_id BIGINT NOT NULL, user_id BIGINT NOT NULL, role VARCHAR(10) NOT NULL, PRIMARY KEY (channel_id, user_id), KEY (user_id)) CHARSET=utf8mb4;
                INSERT INTO channel_members VALUES (1, 1, 'owner'), (1, 2, 'member'), (2, 2, 'owner')
                """,
            Sql = "INSERT INTO channel_members VALUES (1, 2, 'admin')",
        },
        new(Cause.CompositeKey, "cms: a translation moved to a language that is taken")
        {
            Setup = """
                CREATE TABLE translations (id INT PRIMARY KEY, page_id INT NOT NULL, lang CHAR(2) NOT NULL, body TEXT, UNIQUE KEY uq_translation (page_id, lang)) CHARSET=utf8mb4;
                INSERT INTO translations VALUES (1, 1, 'de', 'Hallo'), (2, 1, 'en', 'Hello'), (3, 2, 'de', 'Tag')
                """,
            Sql = "UPDATE translations SET lang = @lang WHERE id = @id",
            Parameters = new { id = 2, lang = "de" },
        },
        new(Cause.CompositeKey, "reports: INSERT … SELECT of a month that is there")
        {
            Setup = """
                CREATE TABLE monthly (account INT NOT NULL, month CHAR(7) NOT NULL, total DECIMAL(10,2) NOT NULL, PRIMARY KEY (account, month)) CHARSET=latin1;
                CREATE TABLE entries (id INT PRIMARY KEY, account INT NOT NULL, booked DATE NOT NULL, amount DECIMAL(10,2) NOT NULL);
                INSERT INTO monthly VALUES (1, '2024-01', 10.00), (1, '2024-02', 11.00), (2, '2024-01', 12.00);
                INSERT INTO entries VALUES (1, 1, '2024-02-03', 5.00), (2, 1, '2024-02-04', 7.00)
                """,
            Sql = "INSERT INTO monthly (account, month, total) SELECT account, DATE_FORMAT(booked, '%Y-%m'), SUM(amount) FROM entries GROUP BY 1, 2",
        },
    ];
}
