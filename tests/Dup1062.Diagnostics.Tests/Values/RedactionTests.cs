namespace Dup1062.Diagnostics.Tests.Values;

public class RedactionTests
{
    [Theory]
    [InlineData("ann.miller@example.com", "a***@***.com (22 characters)")]
    [InlineData("Annabel", "A*** (7 characters)")]
    [InlineData("abc", "*** (3 characters)")]
    [InlineData("2024-01-02", "****-**-**")]
    [InlineData(42, "**")]
    [InlineData("", "")]
    [InlineData("0", "0")]
    [InlineData(null, "NULL")]
    public void Mask_shows_the_shape(object? value, string shown) => Assert.Equal(shown, new ValueRedactor(Redaction.Mask).Show(value));

    [Fact]
    public void Hash_tells_equal_values_and_depends_on_the_key()
    {
        var redactor = new ValueRedactor(Redaction.Hash, [1, 2, 3]);
        Assert.Equal(redactor.Show("ann"), new ValueRedactor(Redaction.Hash, [1, 2, 3]).Show("ann"));
        Assert.NotEqual(redactor.Show("ann"), redactor.Show("bob"));
        Assert.NotEqual(redactor.Show("ann"), new ValueRedactor(Redaction.Hash, [3, 2, 1]).Show("ann"));
    }

    [Theory]
    [InlineData("O'Brien \\", "'O''Brien \\\\'")]
    [InlineData(5, "5")]
    [InlineData(null, "NULL")]
    public void Literals_can_be_pasted(object? value, string literal) => Assert.Equal(literal, new ValueRedactor(Redaction.None).Literal(value));

    [Fact]
    public void Masked_literals_stand_in_quotes() => Assert.Equal("'**'", new ValueRedactor(Redaction.Mask).Literal(42));
}
