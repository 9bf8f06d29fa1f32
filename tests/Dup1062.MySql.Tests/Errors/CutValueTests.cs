using Dup1062.MySql.Errors;

namespace Dup1062.MySql.Tests.Errors;

/// <summary>MySQL cuts at 64 bytes and says nothing, MariaDB shows 61 and an ellipsis.</summary>
public class CutValueTests
{
    [Theory]
    [InlineData("a", 63, "", false)]
    [InlineData("a", 64, "", true)]
    [InlineData("a", 61, "...", true)]
    [InlineData("a", 58, "...", false)]
    [InlineData("é", 30, "", false)]
    [InlineData("é", 31, "", true)]
    [InlineData("é", 31, "aÃ", true)]
    [InlineData("é", 32, "", true)]
    [InlineData("日", 20, "", false)]
    [InlineData("日", 21, "", true)]
    [InlineData("日", 20, "aaæ\u0097", true)]
    [InlineData("日", 21, "æ", true)]
    [InlineData("日", 22, "", false)]
    [InlineData("日", 20, "...", true)]
    [InlineData("a", 200, "", false)]
    public void By_the_length_in_bytes(string character, int count, string end, bool expected)
    {
        var value = string.Concat(Enumerable.Repeat(character, count)) + end;
        var message = DuplicateEntryMessage.Read($"Duplicate entry '{value}' for key 't.uq'", MySqlErrorNumbers.DuplicateEntry);
        Assert.Equal((value, expected), (message.Value, message.IsValueCut));
    }

    [Fact]
    public void Texts_with_a_number_in_place_of_the_name_have_room_for_192_bytes()
    {
        var message = DuplicateEntryMessage.Read($"Duplicate entry '{new string('a', 64)}' for key 1", MySqlErrorNumbers.DuplicateEntry);
        Assert.False(message.IsValueCut);
    }
}
