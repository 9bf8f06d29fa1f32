using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Tests.Helpers;
using Dup1062.Analyzers.Tests.Inserts;

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

    [Theory]
    [InlineData("catch ({|info:EntityFramework.Exceptions.Common.UniqueConstraintException|}) { }")]
    [InlineData("catch ({|info:EntityFramework.Exceptions.Common.UniqueConstraintException|} e) { log.Error(e); throw new StoreException(\"this e-mail is taken\"); }")]
    [InlineData("catch (EntityFramework.Exceptions.Common.UniqueConstraintException e) { if (e.ConstraintName == \"uq_email\") return; throw; }")]
    [InlineData("catch (EntityFramework.Exceptions.Common.UniqueConstraintException e) when (e.ConstraintName == \"uq_email\") { }")]
    [InlineData("catch (EntityFramework.Exceptions.Common.UniqueConstraintException e) { throw new StoreException($\"the e-mail is taken: {e.ConstraintProperties[0]}\"); }")]
    [InlineData("catch (EntityFramework.Exceptions.Common.UniqueConstraintException) { throw new StoreException(\"not stored\"); }")]
    [InlineData("catch (UniqueConstraintException) { }")]
    public Task TheExceptionThatIsMadeOfADuplicate_IsAHandlerOfDuplicates(string clause)
    {
        var test = new Dup1062Test<CatchAnalyzer>(
            "DUP1109",
            ShapeStore.Program($$"""
                void Run(User user)
                {
                    try { context.Add(user); context.SaveChanges(); }
                    {{clause}}
                }

                class UniqueConstraintException : Exception { }
                """),
            Shop.Schema);
        test.TestState.Sources.Add("""
            namespace EntityFramework.Exceptions.Common
            {
                public class UniqueConstraintException : Microsoft.EntityFrameworkCore.DbUpdateException
                {
                    public string ConstraintName { get; }

                    public System.Collections.Generic.IReadOnlyList<string> ConstraintProperties { get; }
                }
            }
            """);
        return test.RunAsync();
    }

    private static Task VerifyAsync(string clause) => CatchTest.VerifyAsync("DUP1109", $$"""
        string Run(object user, bool bulk)
        {
            try { db.Execute("INSERT INTO users (email, login, created) VALUES (@Email, @Login, now())", user); }
            {{clause}}
            return "welcome";
        }
        """);
}
