using System.Runtime.CompilerServices;
using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SchemaSources.Fluent;
using Dup1062.Analyzers.SqlTexts;
using Dup1062.MySql.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SchemaSources.Strings;

/// <summary>The strings of each tree that define tables, found once by its characters.</summary>
internal static class DdlTexts
{
    private static readonly string[] Verbs = ["create", "alter", "rename", "drop"];
    private static readonly SqlTextPrefilter Prefilter = new(Verbs);
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<DdlText>> Known = new();

    public static IReadOnlyList<DdlText> Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known)) return known;
        var texts = Read(tree, cancellationToken);
        return Known.GetValue(tree, _ => texts);
    }

    private static IReadOnlyList<DdlText> Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        SortedDictionary<int, DdlText>? texts = null;
        foreach (var verb in Verbs)
        {
            foreach (var seed in SqlTextSeeds.Holding(verb, tree, cancellationToken))
            {
                if (!Prefilter.Matches(seed)) continue;
                var root = RootOf(seed);
                // Tests and samples drop their tables when they are done.
                if (texts?.ContainsKey(root.SpanStart) != true && Read(root) is { } text && (Mentions(text.Text, "INDEX") || (verb != "drop" && Mentions(text.Text, "TABLE")))) (texts ??= [])[root.SpanStart] = text;
            }
        }
        return texts is null ? [] : [.. texts.Values];
    }

    private static bool Mentions(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The whole chain of <c>+</c> that a string is a part of.</summary>
    private static ExpressionSyntax RootOf(ExpressionSyntax seed)
    {
        while (seed.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or ParenthesizedExpressionSyntax) seed = (ExpressionSyntax)seed.Parent;
        return seed;
    }

    private static DdlText? Read(ExpressionSyntax root)
    {
        var fillings = new List<ExpressionSyntax>();
        if (LiteralTemplate.Read(root, fillings, ConstantOf) is not { } text) return null;
        var engines = OfSink(root) is not Engine.None and var sink ? sink : StatementEngine.OfSurroundings(root);
        if (engines == Engine.Other) return null;
        var line = root.SyntaxTree.GetText().Lines.GetLinePosition(root.SpanStart).Line + 1;
        return new DdlText(text, new([.. fillings.Select(HoleName.Of)]), HoleName.TypeOf(root), engines, new ScriptLocation(root.SyntaxTree.FilePath, line, root.SpanStart));
    }

    /// <summary>The object that is made with the string, by its type's name: <c>new SqliteCommand("CREATE …")</c>.</summary>
    private static Engine OfSink(ExpressionSyntax root)
    {
        var engines = Engine.None;
        foreach (var node in root.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax)))
        {
            if (node is ObjectCreationExpressionSyntax creation) engines |= EngineNames.OfType(SyntaxNames.Last(creation.Type));
        }
        return engines;
    }

    /// <summary>The text of a constant of the types around.</summary>
    private static string? ConstantOf(ExpressionSyntax filling)
    {
        if (filling is not IdentifierNameSyntax { Identifier.ValueText: var name }) return null;
        return filling.Ancestors().OfType<TypeDeclarationSyntax>()
            .SelectMany(type => type.Members.OfType<FieldDeclarationSyntax>())
            .Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(field => field.Declaration.Variables)
            .Where(variable => variable.Identifier.ValueText == name)
            .Select(variable => (variable.Initializer?.Value as LiteralExpressionSyntax)?.Token.Value as string)
            .FirstOrDefault();
    }
}
