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
}
