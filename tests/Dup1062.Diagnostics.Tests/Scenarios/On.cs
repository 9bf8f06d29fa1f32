using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>Where a scenario can arise.</summary>
internal static class On
{
    public static readonly ServerKind[] MySql = [ServerKind.MySql];
    public static readonly ServerKind[] MySql56 = [ServerKind.MySql56];
    public static readonly ServerKind[] EveryMySql = [ServerKind.MySql, ServerKind.MySql56];
    public static readonly ServerKind[] Modern = [ServerKind.MySql, ServerKind.MariaDb];
    public static readonly ServerKind[] MariaDbAndMySql56 = [ServerKind.MariaDb, ServerKind.MySql56];
}
