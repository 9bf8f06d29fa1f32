namespace Dup1062.Servers.Tests.Models;

/// <summary>The reader finds in a model's code the keys and columns that EF Core makes of it.</summary>
public class EntityModelTests
{
    public static TheoryData<string, ServerKind> Models() => ModelServers.With(EntityModels.All.Keys);

    [SkippableTheory, MemberData(nameof(Models))]
    public async Task Reader_and_server_agree(string name, ServerKind kind)
    {
        var model = EntityModels.All[name];
        await using var database = await TestServers.CreateDatabaseAsync(kind);
        var store = new StoreAssembly(model.Source);
        using var context = StoreAssembly.ContextIn(store.Load(), database);
        await context.Database.EnsureCreatedAsync();

        await ModelComparison.AssertAgreeAsync(ModelComparison.Read(store.Compilation), database, model.Unknown);
    }
}
