using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Dup1062.Analyzers.Retries.TrialValue;

namespace Dup1062.Analyzers.Retries;

/// <summary>Statements, as far as predicates have them.</summary>
internal sealed partial class DuplicateTrial
{
    /// <summary>What statements from one on return; <see cref="Nothing"/> where they run to their end.</summary>
    private object? Run(SyntaxList<StatementSyntax> statements, int index)
    {
        for (; index < statements.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsExhausted) return Unknown;
            var rest = index + 1;
            if (statements[index] is IfStatementSyntax @if) return Run(@if, () => Run(statements, rest));
            var result = Run(statements[index]);
            if (!Equals(result, Nothing)) return result;
        }
        return Nothing;
    }

    private object? Run(IfStatementSyntax statement, Func<object?> rest)
    {
        return Choose(Value(statement.Condition), () => Branch(statement.Statement), () => statement.Else is { Statement: var other } ? Branch(other) : rest());

        object? Branch(StatementSyntax branch) => Run(branch) is var result && Equals(result, Nothing) ? rest() : result;
    }

    private object? Run(StatementSyntax statement)
    {
        switch (statement)
        {
            case BlockSyntax block: return Run(block.Statements, 0);
            case IfStatementSyntax @if: return Run(@if, () => Nothing);
            case ReturnStatementSyntax { Expression: { } result }: return Value(result);
            case SwitchStatementSyntax @switch: return Section(Value(@switch.Expression), @switch.Sections, 0);
            case LocalDeclarationStatementSyntax { Declaration.Variables: var variables }:
                foreach (var variable in variables) Assign(variable);
                return Nothing;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name, Right: var right } }
                when ModelOf(name).GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol or IParameterSymbol:
                _variables[ModelOf(name).GetSymbolInfo(name, cancellationToken).Symbol!] = Value(right);
                return Nothing;
            case ExpressionStatementSyntax or LocalFunctionStatementSyntax or EmptyStatementSyntax: return Nothing;
            case WhileStatementSyntax loop: return Loop(Value(loop.Condition), loop.Statement);
            case ForStatementSyntax loop:
                foreach (var variable in loop.Declaration?.Variables ?? default) Assign(variable);
                return Loop(loop.Condition is { } condition ? Value(condition) : true, loop.Statement);
            case BreakStatementSyntax: return Break;
            default: return Unknown;
        }
    }

    private void Assign(VariableDeclaratorSyntax variable)
    {
        if (variable.Initializer is { Value: var value } && ModelOf(variable).GetDeclaredSymbol(variable, cancellationToken) is { } symbol) _variables[symbol] = Value(value);
    }

    /// <summary>Along a chain of inner exceptions: the first turn decides, or nothing does.</summary>
    private object? Loop(object? condition, StatementSyntax body) =>
        condition is false ? Nothing : Run(body) is true ? true : Unknown;

    private object? Section(object? value, SyntaxList<SwitchSectionSyntax> sections, int index)
    {
        if (index == sections.Count)
        {
            return sections.FirstOrDefault(section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax)) is { } fallback ? End(Run(fallback.Statements, 0)) : Nothing;
        }
        var matches = sections[index].Labels.Aggregate((object?)false, (found, label) => Or(found, () => Match(value, label)));
        return Choose(matches, () => End(Run(sections[index].Statements, 0)), () => Section(value, sections, index + 1));
    }

    private object? Match(object? value, SwitchLabelSyntax label) => label switch
    {
        CaseSwitchLabelSyntax @case => MatchConstant(value, @case.Value),
        CasePatternSwitchLabelSyntax @case => And(Match(value, @case.Pattern), () => @case.WhenClause is { Condition: var condition } ? Value(condition) : true),
        _ => false,
    };

    private static object? End(object? result) => Equals(result, Break) ? Nothing : result;
}
