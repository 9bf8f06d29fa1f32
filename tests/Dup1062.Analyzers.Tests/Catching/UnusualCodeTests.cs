using Dup1062.Analyzers.Catching;
using Dup1062.Analyzers.Tests.Helpers;
using Dup1062.Analyzers.Tests.Inserts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dup1062.Analyzers.Tests.Catching;

/// <summary>Handlers in C# that is valid, and seldom written.</summary>
public class UnusualCodeTests
{
    private const string Insert = CatchTest.Insert;

    [Theory]
    [InlineData("using Failure = MySqlConnector.MySqlException;", "")]
    [InlineData("using StoreException = MySqlConnector.MySqlException;", "")]
    [InlineData("", "global using Failure = MySqlConnector.MySqlException;")]
    public Task AnAlias_StandsForTheException(string directive, string otherFile)
    {
        var name = directive.Contains("StoreException", StringComparison.Ordinal) ? "StoreException" : "Failure";
        return VerifyAsync(
            "DUP1101",
            $$"""
            using MySqlConnector;
            using Dapper;
            {{directive}}
            class Store(MySqlConnection db)
            {
                void Run(object p)
                {
                    try { db.Execute("{{Insert}}", p); }
                    catch ([|{{name}}|] e) { System.Console.WriteLine(e); }
                }
            }
            """,
            otherFile);
    }

    [Fact]
    public Task AnAlias_KeepsTheErrorFromTheHandlerAround() => VerifyAsync("DUP1101", Store($$"""
        void Run(object p)
        {
            try
            {
                try { db.Execute("{{Insert}}", p); }
                catch ([|Failure|] e) { Console.WriteLine(e); }
            }
            catch (Exception e) { Console.WriteLine(e); }
        }
        """, "using Failure = MySqlConnector.MySqlException;"));

    [Fact]
    public Task APartialMethod_IsLookedIntoWhereItHasItsBody() => VerifyAsync(
        "DUP1101",
        Store($$"""
            static partial bool IsTaken(MySqlException e);

            partial void Add(object p);

            void Tested(object p)
            {
                try { db.Execute("{{Insert}}", p); }
                catch (MySqlException e) { if (IsTaken(e)) return; Console.WriteLine(e); }
            }

            void Called(object p)
            {
                try { Add(p); }
                catch ([|MySqlException|] e) { Console.WriteLine(e); }
            }
            """),
        $$"""
        using Dapper;
        using MySqlConnector;
        partial class Store
        {
            static partial bool IsTaken(MySqlException e) => e.Number == 1062;

            partial void Add(object p) => db.Execute("{{Insert}}", p);
        }
        """);

    [Theory]
    [InlineData("/// <summary>Questions & answers <b></summary>", "")]
    [InlineData("", "#warning later")]
    [InlineData("", "#pragma warning disable all of it")]
    public Task WarningsOfTheParser_DoNotMakeItHalfWritten(string documentation, string directive)
    {
        var test = Test("DUP1101", Store($$"""
            {{documentation}}
            public void Run(object p)
            {
            {{directive}}
                try { db.Execute("{{Insert}}", p); }
                catch ([|MySqlException|] e) { Console.WriteLine(e); }
            }
            """));
        test.SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose)));
        return test.RunAsync();
    }

    [Fact]
    public Task TopLevelStatements_AreJudged() => VerifyAsync("DUP1101", $$"""
        using MySqlConnector;
        using Dapper;
        var db = new MySqlConnection();
        try { db.Execute("{{Insert}}"); } catch ([|MySqlException|] e) { System.Console.WriteLine(e); }
        try { Add(); } catch ([|MySqlException|] e) { System.Console.WriteLine(e); }
        void Add() => db.Execute("{{Insert}}");
        """);

    [Theory]
    [InlineData("int this[int i] { get { @ return i; } }")]
    [InlineData("static Store() { var db = new MySqlConnection(); @ }")]
    [InlineData("public static Store operator +(Store a, MySqlConnection db) { @ return a; }")]
    [InlineData("event Action Changed { add { @ } remove { } }")]
    [InlineData("interface IStore { MySqlConnection db { get; } void Run() { @ } }")]
    [InlineData("file struct Inner(MySqlConnection db) { void Run() { @ } }")]
    [InlineData("record Inner(MySqlConnection db) { Action Run => () => { @ }; }")]
    [InlineData("string Text(object p) => $\"{((Func<int>)(() => { @ return 1; }))()} catch\";")]
    public Task WhateverMemberItStandsIn_ItIsFlagged(string member) => VerifyAsync(
        "DUP1101", Store(member.Replace("@", $"try {{ db.Execute(\"{Insert}\"); }} catch ([|MySqlException|] e) {{ Console.WriteLine(e); }}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("[System.CodeDom.Compiler.GeneratedCode(\"x\", \"1\")] @")]
    [InlineData("[System.CodeDom.Compiler.GeneratedCode(\"x\", \"1\")] class Inner(MySqlConnection db) { @ }")]
    [InlineData("// catch\n#if NEVER\n@\n#endif")]
    [InlineData("/* @ */")]
    public Task GeneratedOrDisabledCode_IsQuiet(string member) => VerifyAsync(
        "DUP1101", Store(member.Replace("@", $"void Run() {{ try {{ db.Execute(\"{Insert}\"); }} catch (MySqlException e) {{ Console.WriteLine(e); }} }}", StringComparison.Ordinal)));

    private static Task VerifyAsync(string id, string source, string otherFile = "") => Test(id, source, otherFile).RunAsync();

    private static Dup1062Test<CatchAnalyzer> Test(string id, string source, string otherFile = "")
    {
        var test = new Dup1062Test<CatchAnalyzer>(id, source, Shop.Schema);
        if (otherFile.Length > 0) test.TestState.Sources.Add(otherFile);
        return test;
    }

    private static string Store(string members, string directive = "") => $$"""
        using System;
        using Dapper;
        using MySqlConnector;
        {{directive}}

        partial class Store(MySqlConnection db)
        {
        {{members}}
        }
        """;
}
