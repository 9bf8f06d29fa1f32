using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Handling;

/// <summary>DUP1104: an SQLSTATE taken for a duplicate.</summary>
internal static class SqlState
{
    private const string IntegrityConstraint = "23000";
    private const string UniqueViolationOfPostgreSql = "23505";

    /// <summary>What is wrong with a comparison, or null.</summary>
    public static string? Find(ErrorComparison comparison)
    {
        if (comparison.PropertyName != "SqlState" || Explain(comparison) is not { } reason) return null;
        return comparison.IsOfMySql && !LooksAtNumber(comparison) && !IsOfAnyConstraint(comparison) && !IsMeantForOther(comparison) ? reason : null;
    }

    private static string? Explain(ErrorComparison comparison) => comparison.Value switch
    {
        IntegrityConstraint => comparison.Owner is { ContainingAssembly.Name: "MySql.Data" }
            ? "MySql.Data leaves it null"
            : "23000 also stands for NOT NULL and foreign keys",
        UniqueViolationOfPostgreSql => "23505 is PostgreSQL's and never comes from MySQL",
        MySqlDriver.DuplicateName or "1062" => "it never holds the name or number of an error",
        null when IsSpelledName(comparison) => "it never holds the name of an error",
        _ => null,
    };

    /// <summary><c>MySqlErrorCode.DuplicateKeyEntry.ToString()</c>.</summary>
    private static bool IsSpelledName(ErrorComparison comparison) =>
        comparison.Syntax.Value is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: MySqlDriver.DuplicateName } },
        };

    /// <summary>Whether the number decides in the end: it is tested for a duplicate, in the same condition, or in code behind it.</summary>
    private static bool LooksAtNumber(ErrorComparison comparison)
    {
        if (comparison.IsNumberTestedToo) return true;
        var condition = comparison.Syntax.Node;
        while (condition.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression })
        {
            condition = condition.Parent;
        }
        var whole = condition;
        while (whole.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or BinaryExpressionSyntax) whole = whole.Parent;
        return condition.DescendantNodes().Any(IsNumber)
            || EnclosingMember.Of(condition).DescendantNodes(node => node != whole).Any(node => node.SpanStart > whole.Span.End && IsNumber(node));
    }

    private static bool IsNumber(SyntaxNode node) => node is SimpleNameSyntax { Identifier.ValueText: "Number" or "ErrorCode" };

    /// <summary>Where the names speak of any broken constraint, 23000 is what is meant.</summary>
    private static bool IsOfAnyConstraint(ErrorComparison comparison)
    {
        if (comparison.Value is not IntegrityConstraint) return false;
        var names = WordsIn(comparison.Syntax.Node.FirstAncestorOrSelf<CatchClauseSyntax>() ?? EnclosingMember.Of(comparison.Syntax.Node)).ToList();
        return Speak("constraint") || Speak("integrity") ? !Speak("duplicate") && !Speak("unique") : Speak("foreign");

        bool Speak(string word) => names.Exists(name => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>PostgreSQL's code is right beside PostgreSQL's name: <c>"PostgresException" => e.SqlState == "23505"</c>.</summary>
    private static bool IsMeantForOther(ErrorComparison comparison) =>
        comparison.Value is UniqueViolationOfPostgreSql
        && comparison.Kind != ExceptionKind.MySql
        && WordsIn(EnclosingMember.Of(comparison.Syntax.Node)).Any(word => EngineNames.In(word).HasFlag(Engine.Other));

    private static IEnumerable<string> WordsIn(SyntaxNode code) =>
        from token in code.DescendantTokens()
        where token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken
        select token.ValueText;
}
