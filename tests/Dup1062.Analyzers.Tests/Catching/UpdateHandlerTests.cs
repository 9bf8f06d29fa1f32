using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Tests.Helpers;
using Dup1062.Analyzers.Tests.Inserts;

namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>DUP1102: handlers of EF Core's exception, and what SaveChanges can do.</summary>
public class UpdateHandlerTests
{
    [Theory]
    [InlineData("context.Coupon.Add(coupon); await context.SaveChangesAsync();")]
    [InlineData("context.Add(coupon); context.SaveChanges();")]
    [InlineData("context.AddRange(new[] { coupon }); context.SaveChanges();")]
    [InlineData("context.Users.Update(user); context.SaveChanges();")]
    [InlineData("context.PriceLog.Add(new PriceLog()); context.Coupon.Add(coupon); context.SaveChanges();")]
    [InlineData("context.Coupon.Add(coupon); await Save(); await context.SaveChangesAsync();")]
    [InlineData("AddOne(coupon);")]
    public Task AnEntityThatCanCollide_IsFlagged(string body) => VerifyAsync(Method(body, "catch ([|DbUpdateException|] e) { log.Error(e); }"));

    [Theory]
    [InlineData("context.SaveChanges();")]
    [InlineData("await Save();")]
    public Task WhatNoSchemaTells_IsASuggestion(string body) => VerifyAsync(Method(body, "catch ({|info:DbUpdateException|} e) { log.Error(e); }"));

    [Theory]
    [InlineData("context.PriceLog.Add(new PriceLog()); context.SaveChanges();")]
    [InlineData("context.Coupon.Update(coupon); context.SaveChanges();")]
    [InlineData("context.Coupon.Remove(coupon); context.SaveChanges();")]
    [InlineData("var found = await context.Coupon.FindAsync(code); found.Percent = 3; await context.SaveChangesAsync();")]
    [InlineData("context.Coupon.Add(new Coupon { Code = Guid.NewGuid().ToString() }); context.SaveChanges();")]
    [InlineData("context.Add(new Lease()); context.SaveChanges();")]
    [InlineData("context.Notes.Add(new Note()); context.SaveChanges();")]
    [InlineData("context.Coupon.Add(coupon);")]
    [InlineData("context.Coupon.Add(coupon); _ = context.SaveChangesAsync();")]
    [InlineData("db.Execute(Insert, p);")]
    public Task WhatCannotRaiseIt_IsQuiet(string body) => VerifyAsync(Method(body, "catch (DbUpdateException e) { log.Error(e); }"));

    [Theory]
    [InlineData("catch ([|DbUpdateException|] e) { log.Error(e.InnerException?.Message ?? e.Message); }")]
    [InlineData("catch ([|DbUpdateException|] e) { throw new StoreException(e.InnerException.Message, e); }")]
    [InlineData("catch (DbUpdateConcurrencyException) { } catch ([|DbUpdateException|] e) { log.Error(e); }")]
    [InlineData("catch (MySqlException) { } catch ([|DbUpdateException|] e) { log.Error(e); }")]
    [InlineData("catch ([|DbUpdateException|] e) { log.Error(\"maybe a duplicate\"); }")]
    public Task TheSameForEveryFailure_IsFlagged(string clauses) => VerifyAsync(Method("context.Add(coupon); context.SaveChanges();", clauses));

    [Theory]
    [InlineData("catch (DbUpdateException e) when (e.InnerException is MySqlException { Number: 1062 }) { }")]
    [InlineData("catch (DbUpdateException e) when (e is { InnerException: MySqlException { Number: 1062 } }) { }")]
    [InlineData("catch (DbUpdateException e) when (e.GetBaseException() is MySqlException { Number: 1062 }) { }")]
    [InlineData("catch (DbUpdateException e) when (e.IsDuplicateEntry()) { }")]
    [InlineData("catch (DbUpdateException e) { if (e.InnerException is MySqlException { Number: 1062 }) return; log.Error(e); }")]
    [InlineData("catch (DbUpdateException e) { var inner = e.InnerException as MySqlException; if (inner?.Number == 1062) return; log.Error(e); }")]
    [InlineData("catch (DbUpdateException e) { if (e is UniqueConstraintException) return; log.Error(e); }")]
    [InlineData("catch (DbUpdateException e) { switch (e) { case UniqueConstraintException: return; } log.Error(e); }")]
    [InlineData("catch (UniqueConstraintException) { } catch (DbUpdateException e) { log.Error(e); }")]
    [InlineData("catch (DbUpdateException) { throw; }")]
    [InlineData("catch (DbUpdateException) { throw new StoreException(\"this code is taken\"); }")]
    [InlineData("catch (DbUpdateConcurrencyException e) { log.Error(e); }")]
    public Task DuplicatesToldFromOthers_AreQuiet(string clauses) => VerifyAsync(Method("context.Add(coupon); context.SaveChanges();", clauses));

    [Fact]
    public Task TheAttributesOfAnEntity_NameItsTable() => VerifyAsync(
        Method("context.Add(new Saved()); context.SaveChanges();", "catch ([|DbUpdateException|] e) { log.Error(e); }")
        + """
        [System.ComponentModel.DataAnnotations.Schema.Table("lease")]
        class Saved { [System.ComponentModel.DataAnnotations.Schema.Column("resource")] public string Id { get; set; } public DateTime Taken { get; set; } }
        """);

    private static string Method(string body, string clauses) => $$"""
        async Task Run(Coupon coupon, User user)
        {
            try { {{body}} }
            {{clauses}}
        }

        private Task Save() => context.SaveChangesAsync();

        private void AddOne(Coupon coupon)
        {
            context.Add(coupon);
            context.SaveChanges();
        }

        class UniqueConstraintException : DbUpdateException { }

        class Lease { public string Resource { get; set; } = Guid.NewGuid().ToString(); public DateTime Taken { get; set; } }
        """;

    private static Task VerifyAsync(string members) => new Dup1062Test<CatchAnalyzer>("DUP1102", ShapeStore.Program(members), Shop.Schema).RunAsync();
}
