using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Tests.Handling;

/// <summary>Catch clauses on either driver. The call in the <c>try</c> has no type, but for <c>db</c>, a connection of the driver.</summary>
internal static class Catches
{
    public const string Connector = "MySqlConnector";
    public const string Data = "MySql.Data.MySqlClient";

    public static Task VerifyClauseAsync<TAnalyzer>(string id, string driver, string clause) where TAnalyzer : DiagnosticAnalyzer, new() =>
        VerifyMembersAsync<TAnalyzer>(id, driver, Method(clause));

    public static Task VerifyMembersAsync<TAnalyzer>(string id, string driver, string members) where TAnalyzer : DiagnosticAnalyzer, new() =>
        Test<TAnalyzer>(id, driver, members).RunAsync();

    public static Dup1062Test<TAnalyzer> Test<TAnalyzer>(string id, string driver, string members) where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new Dup1062Test<TAnalyzer>(id, File(driver, members), schema: null);
        test.DisabledDiagnostics.AddRange(new TAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Where(other => other != id));
        return test;
    }

    /// <summary>A method whose <c>try</c> has one clause.</summary>
    public static string Method(string clause) => $$"""
            object Run(MySqlConnection db, string code)
            {
                try
                {
                    db.Open();
                    return code;
                }
                {{clause}}
            }
        """;

    public static string File(string driver, string members) => $$"""
        using System;
        using System.Data.Common;
        using System.Text.RegularExpressions;
        using Microsoft.EntityFrameworkCore;
        using {{driver}};

        class Store
        {
        {{members}}
        }

        """.ReplaceLineEndings("\n");
}
