using Dup1062.Analyzers.Retries;
using Dup1062.Analyzers.Tests.Helpers;

namespace Dup1062.Analyzers.Tests.Retries;

/// <summary>Code with retries, on either driver.</summary>
internal static class Retrying
{
    public const string Connector = "MySqlConnector";
    public const string Data = "MySql.Data.MySqlClient";

    public static async Task VerifyAsync(string members, string? schema = null)
    {
        await VerifyAsync(Connector, members, schema);
        await VerifyAsync(Data, members, schema);
    }

    public static Task VerifyAsync(string driver, string members, string? schema) =>
        new Dup1062Test<RetryAnalyzer>("DUP1106", File(driver, members), schema).RunAsync();

    public static string File(string driver, string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Linq;
        using System.Threading.Tasks;
        using Dapper;
        using {{driver}};
        using Microsoft.EntityFrameworkCore;
        using Polly;
        using Polly.Retry;

        class Store
        {
        {{members}}
        }

        """.ReplaceLineEndings("\n");
}
