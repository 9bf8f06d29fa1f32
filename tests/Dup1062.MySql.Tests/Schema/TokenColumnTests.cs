using Dup1062.MySql.Schema;

namespace Dup1062.MySql.Tests.Schema;

public class TokenColumnTests
{
    [Theory]
    [InlineData("token", true)]
    [InlineData("password_reset_token", true)]
    [InlineData("PasswordResetToken", true)]
    [InlineData("passwordResetTOKEN", true)]
    [InlineData("api-key", true)]
    [InlineData("APIKey", true)]
    [InlineData("code", true)]
    [InlineData("UserInviteCode", true)]
    [InlineData("externalID", true)]
    [InlineData("country_code", false)]
    [InlineData("CurrencyCode", false)]
    [InlineData("tokens_left", false)]
    [InlineData("tokenizer", false)]
    [InlineData("barcode", false)]
    [InlineData("uuid", false)]
    [InlineData("id", false)]
    [InlineData("email", false)]
    [InlineData("key", false)]
    [InlineData("", false)]
    [InlineData("__", false)]
    public void Names_are_told_by_their_last_words(string column, bool isToken) => Assert.Equal(isToken, TokenColumns.Default.Contains(column));

    [Fact]
    public void Other_names_may_be_given() => Assert.True(new TokenColumns(["ticketRef"]).Contains("last_ticket_ref"));
}
