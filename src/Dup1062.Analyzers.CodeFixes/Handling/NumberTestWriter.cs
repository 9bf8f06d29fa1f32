using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.CodeFixes.Handling;

/// <summary>Writes a test for the number of a duplicate in place of another test.</summary>
/// <param name="document">The document.</param>
internal sealed class NumberTestWriter(EditedDocument document)
{
    private readonly SemanticModel _model = document.Model;
    private readonly CancellationToken _cancellationToken = document.CancellationToken;

    /// <summary>The changes, none where there is no form that means the same.</summary>
    public static IEnumerable<TextChange> Write(EditedDocument document, Diagnostic diagnostic) =>
        TestSyntax.Find(diagnostic, document.Root) is { } test ? new NumberTestWriter(document).Write(test) : [];

    private IEnumerable<TextChange> Write(TestSyntax test)
    {
        if (ExceptionProperty.OwnerOf(test.Property, _model, _cancellationToken) is not { } owner
            || DriverIdiom.For(owner, test.Property.SpanStart, _model) is not { Driver: var driver } idiom) return [];
        var names = document.NamesAt(test.Property, idiom);
        var changes = Changes(test, owner, driver, names).ToList();
        return names.Using is { } directive && changes.Exists(change => change.NewText!.Contains(names.ErrorCodes)) ? changes.Prepend(directive) : changes;
    }

    private IEnumerable<TextChange> Changes(TestSyntax test, ITypeSymbol owner, MySqlDriver driver, DriverNames names)
    {
        var comparison = test.Comparison;
        if (test.Message is null && LookAlikeIn(comparison) is { } name && !ReadsHResult(comparison)) return [Replace(name, MySqlDriver.DuplicateName)];
        if ((test.Message is { } message ? BooleanTest.Of(message) : BooleanTest.Of(comparison)) is { } whole)
        {
            return HasComments(whole.Expression) ? [] : [Replace(whole.Expression, Parenthesize(whole.Expression, Condition(test, owner, driver, names, whole.IsNegated)))];
        }
        if (comparison is { IsOnly: true, Node: SubpatternSyntax }) return InPattern(comparison, owner, driver, names);
        return driver.Raises(owner) && comparison.Property.Identifier.ValueText is "Number" or "ErrorCode" ? AmongOthers(comparison, names) : [];
    }

    private string Condition(TestSyntax test, ITypeSymbol owner, MySqlDriver driver, DriverNames names, bool negated)
    {
        var receiver = Receiver(test.Property, owner);
        var (property, code, equality) = (driver.CodeProperty, driver.DuplicateCode(names.ErrorCodes), negated ? "!=" : "==");
        if (driver.Raises(owner)) return $"{receiver}{(test.Property.Parent is MemberBindingExpressionSyntax ? "?." : ".")}{property} {equality} {code}";
        return new DriverIdiom(driver).Test(receiver, negated, names, ((CSharpParseOptions)_model.SyntaxTree.Options).LanguageVersion);
    }

    /// <summary>The expression of the exception that may be the driver's own.</summary>
    private static string Receiver(SimpleNameSyntax property, ITypeSymbol owner)
    {
        var receiver = ExceptionProperty.ReceiverOf(property)!;
        var end = receiver is PostfixUnaryExpressionSyntax suppression ? suppression.Operand.Span.End : receiver.Span.End;
        var chain = property.Ancestors().OfType<ConditionalAccessExpressionSyntax>().LastOrDefault(access => access.WhenNotNull.Span.Contains(property.Span));
        var start = (chain ?? receiver).SpanStart;
        var text = property.SyntaxTree.GetText().ToString(TextSpan.FromBounds(start, end));
        return property.Identifier.ValueText == "ToString" ? $"{text}.GetBaseException()"
            : owner.Name == "DbUpdateException" ? $"{text}.InnerException"
            : text;
    }

    private static IEnumerable<TextChange> InPattern(PropertyComparison comparison, ITypeSymbol owner, MySqlDriver driver, DriverNames names)
    {
        if (!driver.Raises(owner))
        {
            var pattern = comparison.Property.FirstAncestorOrSelf<RecursivePatternSyntax>()!;
            yield return pattern.Type is { } type ? Replace(type, names.Exception) : new TextChange(new TextSpan(pattern.SpanStart, 0), $"{names.Exception} ");
        }
        yield return Replace(comparison.Property, driver.CodeProperty);
        yield return Replace(comparison.Value, driver.DuplicateCode(names.ErrorCodes));
    }

    /// <summary>One of several values: the others stay, so the property is still a number.</summary>
    private IEnumerable<TextChange> AmongOthers(PropertyComparison comparison, DriverNames names)
    {
        if (ReadsHResult(comparison)) yield return Replace(comparison.Property, "Number");
        if (comparison.Value is LiteralExpressionSyntax) yield return Replace(comparison.Value, MySqlDriver.DuplicateNumber(names.ErrorCodes));
        else if (LookAlikeIn(comparison) is { } name) yield return Replace(name, MySqlDriver.DuplicateName);
    }

    private static SimpleNameSyntax? LookAlikeIn(PropertyComparison comparison) =>
        ErrorComparison.NameIn(comparison.Value) is { } name && WrongCode.LookAlike(name.Identifier.ValueText) is not null ? name : null;

    private bool ReadsHResult(PropertyComparison comparison) => ErrorNumber.IsHResult(_model.GetSymbolInfo(comparison.Property, _cancellationToken).Symbol);

    private static bool HasComments(SyntaxNode node) =>
        node.DescendantTrivia().Any(trivia => node.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static string Parenthesize(ExpressionSyntax place, string condition) =>
        place.Parent is BinaryExpressionSyntax and not { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } ? $"({condition})" : condition;

    private static TextChange Replace(SyntaxNode node, string text) => new(node.Span, text);
}
