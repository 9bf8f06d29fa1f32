namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>DUP1109: handlers that do not ask which key collided.</summary>
public class AnyKeyTests
{
    [Theory]
    [InlineData("catch ({|info:MySqlException|} e) when (e.Number == 1062) { return \"e-mail already registered\"; }")]
    [InlineData("catch ({|info:MySqlException|} e) when (!bulk && e.Number == 1062) { return \"e-mail already registered\"; }")]
    [InlineData("catch ({|info:MySqlException|} e) { if (e.Number != 1062) throw; }")]
    public Task OneKeyTakenForAll_IsASuggestion(string clause) => VerifyAsync(clause);

    [Theory]
    [InlineData("catch (MySqlException e) when (e.Number == 1062) { return \"not stored\"; }")]
    [InlineData("catch (MySqlException e) when (e.Number == 1062) { return \"e-mail or login already registered\"; }")]
    [InlineData("catch (MySqlException e) when (e.Number == 1062) { return e.Message.EndsWith(\"uq_email'\") ? \"e-mail taken\" : \"login taken\"; }")]
    [InlineData("catch (MySqlException e) when (e.Number != 1062) { log.Error(e); }")]
    [InlineData("catch (MySqlException e) { if (!bulk && e.Number == 1062) return e.Message; log.Error(e); }")]
    public Task AnAnswerThatSuitsEveryKey_IsQuiet(string clause) => VerifyAsync(clause);

    private static Task VerifyAsync(string clause) => CatchTest.VerifyAsync("DUP1109", $$"""
        string Run(object user, bool bulk)
        {
            try { db.Execute("INSERT INTO users (email, login, created) VALUES (@Email, @Login, now())", user); }
            {{clause}}
            return "welcome";
        }
        """);
}
