using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <content>Methods of <c>string</c> and StringBuilder.</content>
internal sealed partial class SqlTextFolder
{
    /// <summary>Folds <c>start.A(…).B(…)</c> from its start; the calls nest as deep as the chain is long.</summary>
    private void FoldCalls(InvocationExpressionSyntax invocation, TextBuffer into)
    {
        var kind = TextCalls.Of(invocation);
        if (kind.IsStatic())
        {
            FoldStatic(kind, invocation, into);
            return;
        }
        if (kind == TextCall.None)
        {
            FoldConstant(invocation, into);
            return;
        }
        var text = new TextBuffer();
        var calls = new Stack<InvocationExpressionSyntax>();
        var start = StartOf(invocation, calls);
        var isBuilder = _context.IsBuilder(start);
        Fold(start, text);
        ApplyCalls(calls, isBuilder, text);
        if (_context.Spend(text.Pieces.Count)) into.Append(text);
        else into.AppendHole(invocation);
    }

    private ExpressionSyntax StartOf(ExpressionSyntax chain, Stack<InvocationExpressionSyntax> calls)
    {
        while (!_known.ContainsKey(chain) && chain is InvocationExpressionSyntax call && TextCalls.Of(call) is not TextCall.None and var kind && !kind.IsStatic())
        {
            calls.Push(call);
            chain = SyntaxNames.Unwrap(((MemberAccessExpressionSyntax)call.Expression).Expression);
        }
        return chain;
    }

    private void ApplyCalls(Stack<InvocationExpressionSyntax> calls, bool isBuilder, TextBuffer text)
    {
        foreach (var call in calls)
        {
            var kind = TextCalls.Of(call);
            if (kind.IsOfBuilder() == isBuilder || kind is TextCall.Same or TextCall.Replace)
            {
                if (TryApply(kind, call, text))
                {
                    isBuilder &= kind != TextCall.Same;
                    continue;
                }
            }
            text.Clear();
            text.AppendHole(call);
        }
    }

    private bool TryApply(TextCall kind, InvocationExpressionSyntax call, TextBuffer text)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (kind)
        {
            case TextCall.Same:
                return true;
            case TextCall.Trim or TextCall.TrimStart or TextCall.TrimEnd:
                return TryTrim(kind, call, text);
            case TextCall.Replace:
                return TryReplace(arguments[0].Expression, arguments[1].Expression, text);
            case TextCall.Append when arguments.Count == 1:
                Fold(arguments[0].Expression, text);
                return true;
            case TextCall.Append:
                text.AppendHole(arguments[0].Expression);
                return true;
            case TextCall.AppendLine:
                if (arguments.Count == 1) Fold(arguments[0].Expression, text);
                AppendConstant("\n", call, text);
                return true;
            case TextCall.AppendFormat:
                FoldFormat(call, text);
                return true;
            case TextCall.AppendJoin:
                FoldJoin(call, text);
                return true;
            case TextCall.Clear:
                text.Clear();
                return true;
            default:
                return false;
        }
    }

    private bool TryTrim(TextCall kind, InvocationExpressionSyntax call, TextBuffer text)
    {
        var trimmed = new List<char>();
        foreach (var argument in call.ArgumentList.Arguments)
        {
            var constant = _context.ConstantOf(argument.Expression);
            if (constant.Value is char character) trimmed.Add(character);
            else return false;
        }
        var value = text.ToString();
        var (start, end) = (0, value.Length);
        if (kind != TextCall.TrimEnd) while (start < end && IsTrimmed(value[start])) start++;
        if (kind != TextCall.TrimStart) while (end > start && IsTrimmed(value[end - 1])) end--;
        text.Slice(start, end);
        return true;

        bool IsTrimmed(char c) => trimmed.Count == 0 ? char.IsWhiteSpace(c) : trimmed.Contains(c);
    }

    private bool TryReplace(ExpressionSyntax replaced, ExpressionSyntax replacement, TextBuffer text)
    {
        var constant = _context.ConstantOf(replaced);
        if (!constant.HasValue || ConstantText.Of(constant.Value, _context.TypeOf(replaced)) is not { Length: > 0 } pattern) return false;
        var value = text.ToString();
        if (value.IndexOf(pattern, StringComparison.Ordinal) < 0) return true;
        var inserted = new TextBuffer();
        Fold(replacement, inserted);
        var result = new TextBuffer();
        var start = 0;
        for (int found; (found = value.IndexOf(pattern, start, StringComparison.Ordinal)) >= 0; start = found + pattern.Length)
        {
            if (!_context.Spend(1 + inserted.Pieces.Count)) return false;
            result.Append(text, value, start, found - start);
            result.Append(inserted);
        }
        result.Append(text, value, start, value.Length - start);
        text.Clear();
        text.Append(result);
        return true;
    }

    private void FoldStatic(TextCall kind, InvocationExpressionSyntax call, TextBuffer into)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || arguments.Any(argument => argument.NameColon is not null))
        {
            into.AppendHole(call);
        }
        else if (kind == TextCall.Format)
        {
            FoldFormat(call, into);
        }
        else if (kind == TextCall.Join)
        {
            FoldJoin(call, into);
        }
        else if (kind == TextCall.Interpolate)
        {
            Fold(arguments[arguments.Count - 1].Expression, into);
        }
        else if (ElementsFrom(call, 0) is { } elements)
        {
            foreach (var element in elements) Fold(element, into);
        }
        else
        {
            into.AppendHole(call);
        }
    }

    private void FoldFormat(InvocationExpressionSyntax call, TextBuffer into)
    {
        var arguments = call.ArgumentList.Arguments;
        // string.Format(provider, format, …)
        var formatAt = arguments.Count > 1 && !_context.IsText(SyntaxNames.Unwrap(arguments[0].Expression)) ? 1 : 0;
        var values = ElementsFrom(call, formatAt + 1);
        var format = new TextBuffer();
        Fold(arguments[formatAt].Expression, format);
        if (!CompositeFormat.TryExpand(format, into, AppendItem)) into.Append(format);

        void AppendItem(int index, bool isFormatted)
        {
            if (values is null || index >= values.Count) into.AppendHole(call);
            else if (isFormatted || !_context.Spend()) into.AppendHole(values[index]);
            else Fold(values[index], into);
        }
    }

    private void FoldJoin(InvocationExpressionSyntax call, TextBuffer into)
    {
        if (call.ArgumentList.Arguments.Count < 2 || ElementsFrom(call, 1) is not { } elements)
        {
            into.AppendHole(call);
            return;
        }
        var separator = new TextBuffer();
        Fold(call.ArgumentList.Arguments[0].Expression, separator);
        for (var i = 0; i < elements.Count; i++)
        {
            if (i > 0 && _context.Spend(separator.Pieces.Count)) into.Append(separator);
            Fold(elements[i], into);
        }
    }

    /// <summary>The values given to <c>params</c>; null when they are in an array that is not in sight.</summary>
    private IReadOnlyList<ExpressionSyntax>? ElementsFrom(InvocationExpressionSyntax call, int first)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count != first + 1) return [.. arguments.Skip(first).Select(argument => argument.Expression)];
        var only = SyntaxNames.Unwrap(arguments[first].Expression);
        switch (only)
        {
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }: return initializer.Expressions;
            case ImplicitArrayCreationExpressionSyntax array: return array.Initializer.Expressions;
            case CollectionExpressionSyntax collection when collection.Elements.All(element => element is ExpressionElementSyntax):
                return [.. collection.Elements.Select(element => ((ExpressionElementSyntax)element).Expression)];
            default:
                return IsOneValue(only) ? [only] : null;
        }
    }

    private bool IsOneValue(ExpressionSyntax expression) => _context.IsText(expression) || _context.TypeOf(expression) switch
    {
        null or IArrayTypeSymbol => false,
        var type => !type.AllInterfaces.Any(@interface => @interface.Name == "IEnumerable") && type.Name != "IEnumerable",
    };

    private void FoldCreation(BaseObjectCreationExpressionSyntax creation, TextBuffer into)
    {
        if (creation.Initializer is not null || !_context.IsBuilder(creation))
        {
            into.AppendHole(creation);
            return;
        }
        if (creation.ArgumentList is not { Arguments: { Count: > 0 } arguments }) return;
        // new StringBuilder(capacity) holds no text.
        if (_context.IsText(SyntaxNames.Unwrap(arguments[0].Expression))) Fold(arguments[0].Expression, into);
    }
}
