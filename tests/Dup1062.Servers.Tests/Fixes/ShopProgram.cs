using System.Reflection;
using Dup1062.Analyzers.Tests.Fixes;
using Dup1062.Analyzers.Tests.Helpers;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dup1062.Servers.Tests.Fixes;

/// <summary>A C# program that executes one statement through a driver, compiled and run.</summary>
internal sealed class ShopProgram
{
    private readonly MethodInfo _run;

    private ShopProgram(string source, Stream assembly)
    {
        Source = source;
        var bytes = new byte[assembly.Length];
        assembly.ReadExactly(bytes);
        _run = Assembly.Load(bytes).GetType("Store")!.GetMethod("Run")!;
    }

    public string Source { get; }

    /// <summary>The program as it is written.</summary>
    public static async Task<ShopProgram> CompileAsync(string source)
    {
        using var host = new FixHost(source, Store.Schema);
        return await CompileAsync(host);
    }

    /// <summary>The program after its one finding was fixed; null where the fix is not offered.</summary>
    public static async Task<ShopProgram?> FixAsync(string source, CodeFixProvider provider, string equivalenceKey, string server)
    {
        using var host = new FixHost(source, Store.Schema, $"dup1062.server_version = {server}");
        var offers = await host.OffersAsync(provider, Assert.Single(await host.FindingsAsync()));
        if (offers.SingleOrDefault(offer => offer.EquivalenceKey == equivalenceKey) is not { } action) return null;
        await host.ApplyAsync(action);
        Assert.Empty(await host.FindingsAsync());
        return await CompileAsync(host);
    }

    /// <summary>A program whose <c>Run</c> executes a command and returns an expression.</summary>
    /// <param name="driver">The driver's namespace.</param>
    /// <param name="literal">The command's text as a C# expression.</param>
    /// <param name="result">What is returned.</param>
    public static string Of(string driver, string literal, string result = "0") => $$"""
        using System;
        using {{driver}};

        public static class Store
        {
            private const string Table = "coupon";

            public static long Run(string connectionString, string code, int percent)
            {
                using var db = new MySqlConnection(connectionString);
                db.Open();
                using var cmd = new MySqlCommand({{literal.Trim(' ')}}, db);
                cmd.Parameters.AddWithValue("@code", code);
                cmd.Parameters.AddWithValue("@percent", percent);
                cmd.ExecuteNonQuery();
                return {{result}};
            }
        }

        """;

    /// <exception cref="System.Data.Common.DbException">The statement fails.</exception>
    public long Run(TestDatabase database, string code, int percent) =>
        (long)_run.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [database.ConnectionString, code, percent], culture: null)!;

    private static async Task<ShopProgram> CompileAsync(FixHost host)
    {
        var assembly = new MemoryStream();
        var result = (await host.Document.Project.GetCompilationAsync())!.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics) + host.Source);
        assembly.Position = 0;
        return new ShopProgram(host.Source, assembly);
    }
}
