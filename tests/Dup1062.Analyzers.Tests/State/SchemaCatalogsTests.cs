using System.Collections.Immutable;
using Dup1062.Analyzers.SchemaSources;
using Dup1062.MySql;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>Schema files are merged once for each set of contents.</summary>
[Collection(StateCollection.Name)]
public class SchemaCatalogsTests
{
    private readonly CountedFile _create = new("/db/V1__create.sql", $"CREATE TABLE coupon (code INT); -- {Guid.NewGuid()}");
    private readonly CountedFile _alter = new("/db/V2__alter.sql", $"ALTER TABLE coupon ADD UNIQUE KEY uq_code (code); -- {Guid.NewGuid()}");

    [Fact]
    public void SameContents_ShareOneCatalog() => Assert.Same(Merge(), Merge());

    [Fact]
    public void ManyCallersAtOnce_ShareOneCatalog()
    {
        var catalogs = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(16).Select(_ => Merge()).ToList();

        Assert.Single(catalogs.Distinct());
    }

    [Fact]
    public void AnotherServer_HasItsOwnCatalog()
    {
        var server = ServerVersion.TryParse("10.11.2-mariadb");

        var catalog = SchemaCatalogs.Of(Files(_create, _alter), server, onlyMySql: false, CancellationToken.None);

        Assert.Equal((server, null), (catalog.Server, Merge().Server));
    }

    [Fact]
    public void MoreProjectsThanAreKept_GetTheirCatalogsAllTheSame()
    {
        for (var project = 0; project < 100; project++)
        {
            var file = new CountedFile($"/{project}/schema.sql", $"CREATE TABLE t{project} (id INT PRIMARY KEY); -- {Guid.NewGuid()}");
            var catalog = SchemaCatalogs.Of(Files(file), server: null, onlyMySql: false, CancellationToken.None);
            Assert.Equal($"t{project}", Assert.Single(catalog.Tables).Name.Name);
        }
    }

    [Fact]
    public void CancelledMerge_IsNotKept()
    {
        Assert.Throws<OperationCanceledException>(() => SchemaCatalogs.Of(Files(_create), server: null, onlyMySql: false, new CancellationToken(canceled: true)));

        Assert.Single(Merge().Tables);
    }

    private SchemaCatalog Merge() => SchemaCatalogs.Of(Files(_create, _alter), server: null, onlyMySql: false, CancellationToken.None);

    private static ImmutableArray<SchemaFile> Files(params CountedFile[] files) => [.. files.Select(file => new SchemaFile(file.New(), IsDeclared: true))];
}
