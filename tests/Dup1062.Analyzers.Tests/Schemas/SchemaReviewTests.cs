using Dup1062.Analyzers.Schemas;

namespace Dup1062.Analyzers.Tests.Schemas;

/// <summary>DUP1201, DUP1203, DUP1204, DUP1206, DUP1207: what is found in tables, and where.</summary>
public class SchemaReviewTests
{
    [Theory]
    [InlineData("token VARCHAR(43) COLLATE utf8mb4_0900_ai_ci NOT NULL,\n[|UNIQUE KEY uq (token)|]")]
    [InlineData("PasswordResetToken VARCHAR(43) COLLATE utf8mb4_unicode_ci NOT NULL,\n[|UNIQUE KEY uq (PasswordResetToken)|]")]
    [InlineData("shop INT NOT NULL, invite_code VARCHAR(9) COLLATE latin1_swedish_ci NOT NULL,\n[|UNIQUE (shop, invite_code)|]")]
    [InlineData("[|token VARCHAR(43) COLLATE utf8mb4_general_ci UNIQUE|]")]
    [InlineData("token VARCHAR(43) COLLATE utf8mb4_0900_as_cs NOT NULL,\nUNIQUE KEY uq (token)")]
    [InlineData("token VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,\nUNIQUE KEY uq (token)")]
    [InlineData("token VARBINARY(43) NOT NULL,\nUNIQUE KEY uq (token)")]
    [InlineData("token VARCHAR(43) NOT NULL,\nUNIQUE KEY uq (token)")]
    [InlineData("token VARCHAR(43) COLLATE utf8mb4_0900_ai_ci NOT NULL,\nKEY ix (token)")]
    [InlineData("email VARCHAR(43) COLLATE utf8mb4_0900_ai_ci NOT NULL,\nUNIQUE KEY uq (email)")]
    [InlineData("country_code CHAR(2) COLLATE utf8mb4_0900_ai_ci NOT NULL,\nUNIQUE KEY uq (country_code)")]
    [InlineData("session_id CHAR(32) COLLATE utf8mb4_0900_ai_ci NOT NULL,\nUNIQUE KEY uq (session_id)")]
    [InlineData("order_guid VARCHAR(36) COLLATE utf8mb4_0900_ai_ci NOT NULL,\nUNIQUE KEY uq (order_guid)")]
    [InlineData("session_id VARCHAR(36) COLLATE utf8mb4_0900_ai_ci NOT NULL,\nUNIQUE KEY uq (session_id)")]
    [InlineData("token_hash VARCHAR(64) COLLATE utf8mb4_0900_ai_ci NOT NULL,\nUNIQUE KEY uq (token_hash)")]
    [InlineData("code ENUM('a','b') COLLATE utf8mb4_0900_ai_ci NOT NULL,\nUNIQUE KEY uq (code)")]
    [InlineData("code CHAR(3) COLLATE utf8mb4_0900_ai_ci NOT NULL,\nUNIQUE KEY uq (code)")]
    public Task TokensUnderACollationThatIgnoresCase(string columns) => VerifyAsync("DUP1201", columns);

    [Fact]
    public Task ACodeThatSaysWhatItsTableIs_IsNoToken() => SchemaTest.VerifyAsync<SchemaReviewAnalyzer>("DUP1201", """
        CREATE TABLE currencies (code VARCHAR(9) COLLATE utf8mb4_0900_ai_ci PRIMARY KEY);
        CREATE TABLE m_order_status (code VARCHAR(9) COLLATE utf8mb4_0900_ai_ci PRIMARY KEY);
        CREATE TABLE vouchers (
          [|code VARCHAR(9) COLLATE utf8mb4_0900_ai_ci PRIMARY KEY|]
        );
        """);

    [Fact]
    public Task TokenColumns_AreWhatTheOptionSays() => SchemaTest.VerifyAsync<SchemaReviewAnalyzer>("DUP1201", """
        CREATE TABLE t (voucher VARCHAR(9) COLLATE utf8mb4_0900_ai_ci NOT NULL, token VARCHAR(9) COLLATE utf8mb4_0900_ai_ci NOT NULL,
          [|UNIQUE KEY uq_voucher (voucher)|],
          UNIQUE KEY uq_token (token));
        """, tokens: "voucher, ticket");

    [Theory]
    [InlineData("a INT NOT NULL, b INT NULL,\n[|UNIQUE KEY uq (a, b)|]")]
    [InlineData("a INT, b INT,\n[|UNIQUE KEY uq (a, b)|]")]
    [InlineData("email VARCHAR(90) NOT NULL, deleted_at DATETIME NULL,\n[|UNIQUE KEY uq (email, deleted_at)|]")]
    [InlineData("a INT NOT NULL, b INT NOT NULL,\nUNIQUE KEY uq (a, b)")]
    [InlineData("a INT NULL,\nUNIQUE KEY uq (a)")]
    [InlineData("a INT, b INT,\nPRIMARY KEY (a, b)")]
    [InlineData("a INT, b INT,\nKEY ix (a, b)")]
    [InlineData("a INT NOT NULL, b INT NULL, c INT AS (IF(b IS NULL, 1, NULL)),\nUNIQUE KEY uq (a, c)")]
    [InlineData("a INT NOT NULL, b INT NULL, c INT AS (IF(b IS NULL, 1, NULL)),\nUNIQUE KEY uq (a, b), UNIQUE KEY uq_none (a, c)")]
    [InlineData("a INT NOT NULL, b INT NULL,\nUNIQUE KEY one (a), UNIQUE KEY uq (a, b)")]
    public Task NullablePartsOfCompositeKeys(string columns) => VerifyAsync("DUP1203", columns);

    [Theory]
    [InlineData("id INT PRIMARY KEY,\n[|UNIQUE KEY id_unique (id)|]")]
    [InlineData("id INT PRIMARY KEY, a INT,\n[|UNIQUE KEY uq (a, id)|]")]
    [InlineData("a INT NOT NULL,\nUNIQUE KEY one (a),\n[|UNIQUE KEY two (a)|]")]
    [InlineData("a VARCHAR(90),\nUNIQUE KEY one (a(10)),\n[|UNIQUE KEY two (a)|]")]
    [InlineData("a VARCHAR(90),\nUNIQUE KEY one (a(20)),\nUNIQUE KEY two (a(10))", "a VARCHAR(90),\n[|UNIQUE KEY one (a(20))|],\nUNIQUE KEY two (a(10))")]
    [InlineData("a INT, b INT,\nUNIQUE KEY one (a, b), UNIQUE KEY two (b)", "a INT, b INT,\n[|UNIQUE KEY one (a, b), UNIQUE KEY two (b)|]")]
    [InlineData("id INT, a INT NOT NULL, PRIMARY KEY (id, a), UNIQUE KEY uq (a)")]
    [InlineData("id INT PRIMARY KEY, a INT,\nKEY ix (a, id)")]
    public Task KeysThatForbidNothing(string columns, string? marked = null) => VerifyAsync("DUP1204", marked ?? columns);

    [Fact]
    public Task AKeyThatAForeignKeyRefersTo_IsNotRedundant() => SchemaTest.VerifyAsync<SchemaReviewAnalyzer>("DUP1204", """
        CREATE TABLE parent (id INT PRIMARY KEY, shop INT NOT NULL, UNIQUE KEY uq (shop, id));
        CREATE TABLE child (id INT PRIMARY KEY, shop INT, parent INT, FOREIGN KEY (shop, parent) REFERENCES parent (shop, id));
        """);

    [Theory]
    [InlineData("email VARCHAR(90) NOT NULL, deleted_at DATETIME NULL,\n[|UNIQUE KEY uq (email)|]")]
    [InlineData("email VARCHAR(90) NOT NULL, IsDeleted BIT NOT NULL DEFAULT 0,\n[|UNIQUE KEY uq (email)|]")]
    [InlineData("coupon_code VARCHAR(90) NOT NULL, archived TINYINT NOT NULL DEFAULT 0,\n[|UNIQUE KEY uq (coupon_code)|]")]
    [InlineData("email VARCHAR(90) NOT NULL, deleted_at DATETIME NOT NULL DEFAULT '1970-01-01', UNIQUE KEY uq (email, deleted_at)")]
    [InlineData("email VARCHAR(90) NOT NULL, deleted_at DATETIME NULL, active TINYINT AS (IF(deleted_at IS NULL, 1, NULL)), UNIQUE KEY uq (email, active)")]
    [InlineData("email VARCHAR(90) NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY uq (email, (IF(deleted_at IS NULL, 1, NULL))))")]
    [InlineData("id INT AUTO_INCREMENT, deleted_at DATETIME NULL, PRIMARY KEY (id), UNIQUE KEY uq (id)")]
    [InlineData("reset_token VARCHAR(90) NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY uq (reset_token)")]
    [InlineData("email VARCHAR(90) NOT NULL, changed_at DATETIME NULL, UNIQUE KEY uq (email)")]
    [InlineData("idempotency_key VARCHAR(90) NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY uq (idempotency_key)")]
    [InlineData("event_id INT NOT NULL, user_id INT NOT NULL, deleted_at DATETIME NULL, FOREIGN KEY (event_id) REFERENCES events (id),\n[|UNIQUE KEY uq (event_id, user_id)|]")]
    [InlineData("event_id INT NOT NULL, user_id INT NOT NULL, deleted_at DATETIME NULL, UNIQUE KEY uq (event_id, user_id)")]
    [InlineData("email VARCHAR(90) NOT NULL, is_deleted BIT NOT NULL, deleted_at BIGINT NOT NULL DEFAULT 0, UNIQUE KEY uq (email, deleted_at)")]
    public Task KeysThatDeletedRowsBlock(string columns) => VerifyAsync("DUP1206", columns);

    [Theory]
    [InlineData("TINYINT", true)]
    [InlineData("SMALLINT UNSIGNED", true)]
    [InlineData("MEDIUMINT(8)", true)]
    [InlineData("INT", false)]
    [InlineData("BIGINT", false)]
    public Task IdsThatRunOut(string type, bool isFound)
    {
        var table = $"CREATE TABLE t (id {type} NOT NULL AUTO_INCREMENT PRIMARY KEY);";
        return SchemaTest.VerifyAsync<SchemaReviewAnalyzer>("DUP1207", isFound ? $"[|{table.TrimEnd(';')}|];" : table);
    }

    [Fact]
    public Task AKeyThatAnotherStatementAdds_IsShownThere() => SchemaTest.VerifyAsync<SchemaReviewAnalyzer>("DUP1204", """
        CREATE TABLE t (id INT PRIMARY KEY, a INT);
        ALTER TABLE t ADD COLUMN b INT,
          [|ADD UNIQUE KEY uq (a, id)|];
        """);

    [Fact]
    public Task AScriptOfAnotherEngine_IsNotLookedAt() =>
        SchemaTest.VerifyAsync<SchemaReviewAnalyzer>("DUP1204", "CREATE TABLE t (id SERIAL PRIMARY KEY, a JSONB, UNIQUE (a, id)) WITH (fillfactor=70);", path: "/0/postgres/schema.sql");

    private static Task VerifyAsync(string id, string columns) => SchemaTest.VerifyAsync<SchemaReviewAnalyzer>(id, $"CREATE TABLE t (\n{columns}\n);");
}
