using Dup1062.MySql;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Configuration;

/// <summary>The options of .globalconfig and .editorconfig, typed. A value that cannot be read counts as not given.</summary>
internal static class Dup1062Options
{
    public const string ServerVersionKey = "dup1062.server_version";
    public const string TablePrefixKey = "dup1062.table_prefix";
    public const string UnknownTablesKey = "dup1062.unknown_tables";
    public const string KeysKey = "dup1062.keys";
    public const string HandlingMethodsKey = "dup1062.handling_methods";
    public const string BulkFixKey = "dup1062.bulk_fix";
    public const string TokenColumnsKey = "dup1062.token_columns";

    public static ServerVersion? ServerVersion(AnalyzerOptions options) =>
        MySql.ServerVersion.TryParse(Global(options, ServerVersionKey));

    /// <summary>What an interpolation hole in front of a table name stands for; null where nothing says it.</summary>
    public static string? TablePrefix(AnalyzerOptions options) => Global(options, TablePrefixKey);

    public static bool AllowsBulkFix(AnalyzerOptions options) => Is(Global(options, BulkFixKey), "keep_existing");

    public static bool ReportsUnknownTables(AnalyzerOptions options, SyntaxTree tree) => Is(Local(options, tree, UnknownTablesKey), "report");

    /// <summary>Whether primary keys are left out of the judgement.</summary>
    public static bool OnlyDeclaredKeys(AnalyzerOptions options, SyntaxTree tree) => Is(Local(options, tree, KeysKey), "declared");

    /// <summary>The columns that hold tokens: the configured names, else the usual ones.</summary>
    public static TokenColumns TokenColumns(AnalyzerOptions options) =>
        Global(options, TokenColumnsKey) is { Length: > 0 } names ? new TokenColumns(List(names)) : MySql.Schema.TokenColumns.Default;

    /// <summary>Patterns of methods that handle the duplicate themselves, such as <c>Shop.Database.*</c>.</summary>
    public static string[] HandlingMethods(AnalyzerOptions options, SyntaxTree tree) =>
        Local(options, tree, HandlingMethodsKey) is { } patterns ? List(patterns) : [];

    private static string[] List(string value) => [.. value.Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim()).Where(p => p.Length > 0)];

    private static string? Global(AnalyzerOptions options, string key) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(key, out var value) ? value.Trim() : null;

    private static string? Local(AnalyzerOptions options, SyntaxTree tree, string key) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(key, out var value) ? value.Trim() : null;

    private static bool Is(string? value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
