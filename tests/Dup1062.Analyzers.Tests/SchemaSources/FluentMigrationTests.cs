using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Analyzers.Tests.SchemaSources;

/// <summary>What a FluentMigrator migration may or may not do leaves its tables unknown. Dup1062.Servers.Tests compares migrations with servers.</summary>
public class FluentMigrationTests
{
    private const string Tables = "Create.Table(\"coupons\").WithColumn(\"id\").AsInt32().PrimaryKey().WithColumn(\"code\").AsInt32(); Create.Table(\"tags\").WithColumn(\"id\").AsInt32().PrimaryKey();";

    /// <summary>Only its name is asked for.</summary>
    private static readonly MetadataReference FluentMigrator = CSharpCompilation.Create("FluentMigrator").ToMetadataReference();

    [Theory]
    [InlineData("", "coupons: PRIMARY (id)|tags: PRIMARY (id)")]
    [InlineData("if (!Schema.Table(\"coupons\").Index(\"u\").Exists()) Create.Index(\"u\").OnTable(\"coupons\").OnColumn(\"code\").Unique();", "coupons: PRIMARY (id), u (code)|tags: PRIMARY (id)")]
    [InlineData("if (Schema.Table(\"old\").Exists()) Create.Index(\"u\").OnTable(\"coupons\").OnColumn(\"code\").Unique();", "tags: PRIMARY (id)")]
    [InlineData("if (Schema.Table(\"old\").Exists() == false) Create.Table(\"old\").WithColumn(\"id\").AsInt32().PrimaryKey();", "coupons: PRIMARY (id)|old: PRIMARY (id)|tags: PRIMARY (id)")]
    [InlineData("if (!Schema.Table(\"coupons\").Exists()) Create.Table(\"coupons\").WithColumn(\"id\").AsInt32().WithColumn(\"code\").AsInt32().Unique();", "coupons: PRIMARY (id)|tags: PRIMARY (id)")]
    [InlineData("if (!Schema.Table(\"coupons\").Column(\"code\").Exists()) Alter.Table(\"coupons\").AddColumn(\"code\").AsInt32().Unique();", "tags: PRIMARY (id)")]
    [InlineData("if (Schema.Table(\"coupons\").Exists()) { Delete.Table(\"coupons\"); return; } Delete.Table(\"tags\");", "")]
    [InlineData("if (!Schema.Table(\"old\").Exists()) return; Delete.Table(\"tags\");", "")]
    [InlineData("if (Schema.Table(\"old\").Exists()) Rename.Table(\"old\").To(\"new\"); else Create.Table(\"new\").WithColumn(\"id\").AsInt32().PrimaryKey();", "")]
    [InlineData("IfDatabase(ProcessorIdConstants.MySql8).Create.Index(\"u\").OnTable(\"coupons\").OnColumn(\"code\").Unique(); IfDatabase(ProcessorIdConstants.SqlServer).Delete.Table(\"tags\");", "coupons: PRIMARY (id), u (code)|tags: PRIMARY (id)")]
    [InlineData("IfDatabase(t => t == Engine).Delete.Table(\"tags\");", "")]
    [InlineData("if (Flag) Create.Index(\"u\").OnTable(\"coupons\").OnColumn(\"code\").Unique();", "")]
    [InlineData("foreach (var t in Names) Create.Table(t).WithColumn(\"id\").AsInt32().PrimaryKey();", "")]
    [InlineData("var t = \"coupons\"; if (Flag) t = \"tags\"; Delete.Table(t);", "")]
    [InlineData("Helper();", "")]
    [InlineData("Create.Table(\"", "")]
    [InlineData("throw new Exception();", "")]
    public void WhatMayNotRun_LeavesItsTableUnknown(string up, string tables) => AssertTables(tables, $"[Migration(2)] public class Second : Migration {{ public override void Up() {{ {up} }} }}");

    [Theory]
    [InlineData("[Migration(2)] public class Second : Base { } public abstract class Base : Migration { public override void Up() { Delete.Table(\"tags\"); } }", "coupons: PRIMARY (id)")]
    [InlineData("public class Second : Migration { public override void Up() { Delete.Table(\"tags\"); } }", "")]
    [InlineData("[Migration(2), Tags(\"A\")] public class Second : Migration { public override void Up() { Delete.Table(\"tags\"); } }", "")]
    [InlineData("[Migration(2)] public class Second : ForwardOnlyMigration { public override void Up() => Delete.Table(\"tags\"); public void Down() { Delete.Table(\"coupons\"); } }", "coupons: PRIMARY (id)")]
    public void MigrationsOfAllForms(string migration, string tables) => AssertTables(tables, migration);

    private static void AssertTables(string tables, string migration) => Assert.Equal(
        tables.Split('|', StringSplitOptions.RemoveEmptyEntries),
        CodeCatalog.Lines(CodeCatalog.Of(CodeCatalog.Compile($"[Migration(1)] public class First : Migration {{ public override void Up() {{ {Tables} }} }}", migration).AddReferences(FluentMigrator))));
}
