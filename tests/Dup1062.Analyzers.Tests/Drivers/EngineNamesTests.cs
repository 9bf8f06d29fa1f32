using Dup1062.Analyzers.Drivers;

namespace Dup1062.Analyzers.Tests.Drivers;

public class EngineNamesTests
{
    [Theory]
    [InlineData("MySqlConnector", nameof(Engine.MySql))]
    [InlineData("MySql.Data.MySqlClient", nameof(Engine.MySql))]
    [InlineData("Pomelo.EntityFrameworkCore.MySql", nameof(Engine.MySql))]
    [InlineData("Npgsql", nameof(Engine.Other))]
    [InlineData("Npgsql.Internal", nameof(Engine.Other))]
    [InlineData("Microsoft.Data.Sqlite", nameof(Engine.Other))]
    [InlineData("System.Data.SqlClient", nameof(Engine.Other))]
    [InlineData("NpgsqlLike", nameof(Engine.None))]
    [InlineData("System.Data.Common", nameof(Engine.None))]
    [InlineData("", nameof(Engine.None))]
    public void ADriver_BelongsToAnEngine(string name, string engine) => Assert.Equal(engine, EngineNames.OfDriver(name).ToString());

    [Theory]
    [InlineData("MySqlStore", nameof(Engine.MySql))]
    [InlineData("MySqlServerStore", nameof(Engine.MySql))]
    [InlineData("mysqlclient.cs", nameof(Engine.MySql))]
    [InlineData("SqliteStore", nameof(Engine.Other))]
    [InlineData("PostgresOutbox", nameof(Engine.Other))]
    [InlineData("SqlServerStore", nameof(Engine.Other))]
    [InlineData("MsSqlDialect", nameof(Engine.Other))]
    [InlineData("MySqlAndSqlite", "MySql, Other")]
    [InlineData("MySqlServerAndSqlServer", "MySql, Other")]
    [InlineData("CouponStore", nameof(Engine.None))]
    [InlineData("GetSqlText", nameof(Engine.None))]
    public void AName_SpeaksOfEngines(string name, string engines) => Assert.Equal(engines, EngineNames.In(name).ToString());

    [Theory]
    [InlineData("NpgsqlCommand", nameof(Engine.Other))]
    [InlineData("SqlCommand", nameof(Engine.Other))]
    [InlineData("MySqlCommand", nameof(Engine.MySql))]
    [InlineData("SqlCommandQueue", nameof(Engine.None))]
    public void TheNameOfAType_BelongsToAnEngine(string name, string engine) => Assert.Equal(engine, EngineNames.OfType(name).ToString());

    [Theory]
    [InlineData("/shop/db/mysql/tables.sql", nameof(Engine.MySql))]
    [InlineData("/shop/db/mysql/sqlite.sql", nameof(Engine.Other))]
    [InlineData("/shop/db/sqlite/v1/2/tables.sql", nameof(Engine.Other))]
    [InlineData("/sqlite/shop/db/v1/tables.sql", nameof(Engine.None))]
    [InlineData("D:\\shop\\pg\\tables.sql", nameof(Engine.Other))]
    [InlineData("/shop/page/tables.sql", nameof(Engine.None))]
    [InlineData("tables.sql", nameof(Engine.None))]
    [InlineData("", nameof(Engine.None))]
    public void APath_SpeaksOfEngines_ByItsNearestSegment(string path, string engines) => Assert.Equal(engines, EngineNames.InPath(path).ToString());
}
