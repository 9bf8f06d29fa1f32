using System.Data.Common;
using System.Reflection;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Servers.Tests.Handling;

/// <summary>A C# program that meets an error, compiled and run.</summary>
internal sealed class HandlerProgram
{
    private readonly MethodInfo _run;

    private HandlerProgram(string source, MethodInfo run) => (Source, _run) = (source, run);

    public string Source { get; }

    /// <summary>The program as it is written, and as our fix makes it.</summary>
    /// <param name="source">The source, with one finding.</param>
    /// <param name="analyzer">The analyzer that finds it.</param>
    /// <param name="provider">The provider of the fix.</param>
    /// <param name="schema">The schema that the analyzer knows.</param>
    public static async Task<(HandlerProgram Bad, HandlerProgram Fixed)> BothAsync(string source, DiagnosticAnalyzer analyzer, CodeFixProvider provider, string schema = "")
    {
        using var host = new FixHost(source, schema, analyzers: analyzer);
        var bad = await CompileAsync(host);
        var finding = Assert.Single(await host.FindingsAsync(), found => provider.FixableDiagnosticIds.Contains(found.Id));
        await host.ApplyAsync(Assert.Single(await host.OffersAsync(provider, finding)));
        Assert.DoesNotContain(await host.FindingsAsync(), found => found.Id == finding.Id);
        return (bad, await CompileAsync(host));
    }

    /// <summary>A program that needs no fix.</summary>
    public static async Task<HandlerProgram> CompileAsync(string source)
    {
        using var host = new FixHost(source, "");
        return await CompileAsync(host);
    }

    /// <summary>A program whose <c>Run</c> has this body; it gets <c>db</c>, an open connection, and <c>sql</c>.</summary>
    public static string Of(string driver, string body, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Linq;
        using Dapper;
        using {{driver}};
        using Microsoft.EntityFrameworkCore;
        using Polly;

        public static class Store
        {
        {{members}}
            public static string Run(string connectionString, string sql)
            {
                using var db = new MySqlConnection(connectionString);
                db.Open();
                {{body}}
            }
        }

        """;

    /// <summary>What the program returns; the number of the error where one escapes it.</summary>
    public string Run(TestDatabase database, string sql = "")
    {
        try
        {
            return (string)_run.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [database.ConnectionString, sql], culture: null)!;
        }
        catch (DbException e)
        {
            return $"error {e.Data["Server Error Code"]}";
        }
    }

    private static async Task<HandlerProgram> CompileAsync(FixHost host)
    {
        using var assembly = new MemoryStream();
        var result = (await host.Document.Project.GetCompilationAsync())!.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics) + host.Source);
        return new HandlerProgram(host.Source, Assembly.Load(assembly.ToArray()).GetType("Store")!.GetMethod("Run")!);
    }
}
