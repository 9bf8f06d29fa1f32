using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Handling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Dup1062.Analyzers.Retries.TrialValue;

namespace Dup1062.Analyzers.Retries;

/// <summary>Types and patterns.</summary>
internal sealed partial class DuplicateTrial
{
    private object? IsOf(object? value, TypeSyntax? type, SemanticModel model)
    {
        if (value is null) return false;
        if (IsOpen(value)) return value;
        if (type is null || model.GetTypeInfo(type, cancellationToken).Type is not { TypeKind: not TypeKind.Error } symbol) return Unknown;
        var kind = drivers.KindOf(symbol);
        var isOf = value switch
        {
            Duplicate => kind is ExceptionKind.Any or ExceptionKind.Database || drivers.All.Any(driver => SymbolEqualityComparer.Default.Equals(driver.Exception, symbol)),
            Wrapper => kind is ExceptionKind.Any or ExceptionKind.Update,
            long => symbol.TypeKind == TypeKind.Enum || symbol.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64,
            _ => false,
        };
        if (isOf && value is Duplicate or Wrapper && kind != ExceptionKind.Any) Types.Add(type);
        return isOf;
    }

    private object? Match(object? value, PatternSyntax pattern)
    {
        switch (pattern)
        {
            case DiscardPatternSyntax: return true;
            case ParenthesizedPatternSyntax inner: return Match(value, inner.Pattern);
            case UnaryPatternSyntax not: return Not(Match(value, not.Pattern));
            case BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } or: return Or(Match(value, or.Left), () => Match(value, or.Right));
            case BinaryPatternSyntax and: return And(Match(value, and.Left), () => Match(value, and.Right));
            case VarPatternSyntax var: return Bind(var.Designation, value);
            case DeclarationPatternSyntax declaration:
                Bind(declaration.Designation, value);
                return IsOf(value, declaration.Type, ModelOf(declaration));
            case TypePatternSyntax type: return IsOf(value, type.Type, ModelOf(type));
            case ConstantPatternSyntax constant: return MatchConstant(value, constant.Expression);
            case RelationalPatternSyntax relational when value is long:
                return Compare(relational.OperatorToken.Kind(), value, Value(relational.Expression));
            case RecursivePatternSyntax recursive: return MatchRecursive(value, recursive);
            default: return Equals(value, Independent) ? Independent : Unknown;
        }
    }

    /// <summary>In a pattern <c>MySqlException</c> may have been read as an expression.</summary>
    private object? MatchConstant(object? value, ExpressionSyntax expression)
    {
        if (expression is TypeSyntax type && ModelOf(expression).GetSymbolInfo(expression, cancellationToken).Symbol is ITypeSymbol) return IsOf(value, type, ModelOf(expression));
        var constant = Value(expression);
        if (IsOpen(value) || IsOpen(constant)) return Open(value, constant);
        if (constant is not null && value is TrialValue) return Unknown;
        if (!Equals(value, constant)) return false;
        if (Equals(value, number)) Numbers.Add(expression);
        return true;
    }

    private object? MatchRecursive(object? value, RecursivePatternSyntax pattern)
    {
        if (value is null) return false;
        Bind(pattern.Designation, value);
        var result = pattern.Type is { } type ? IsOf(value, type, ModelOf(type)) : IsOpen(value) ? value : true;
        foreach (var part in pattern.PropertyPatternClause?.Subpatterns ?? default)
        {
            result = And(result, () => part.ExpressionColon is { Expression: var path } ? Match(Path(value, path), part.Pattern) : Unknown);
        }
        return pattern.PositionalPatternClause is null ? result : Unknown;
    }

    /// <summary><c>InnerException.Data</c> and the like, as patterns write them.</summary>
    private object? Path(object? value, ExpressionSyntax path) => path switch
    {
        SimpleNameSyntax name => Member(value, name, ModelOf(name)),
        MemberAccessExpressionSyntax member => Path(value, member.Expression) is { } inner ? Member(inner, member.Name, ModelOf(member)) : null,
        _ => Unknown,
    };

    private object? Bind(VariableDesignationSyntax? designation, object? value)
    {
        if (designation is SingleVariableDesignationSyntax single && ModelOf(single).GetDeclaredSymbol(single, cancellationToken) is { } symbol) _variables[symbol] = value;
        return designation is ParenthesizedVariableDesignationSyntax ? Unknown : true;
    }

    private object? Arm(object? value, SeparatedSyntaxList<SwitchExpressionArmSyntax> arms, int index)
    {
        if (index == arms.Count) return Unknown;
        var arm = arms[index];
        var matches = And(Match(value, arm.Pattern), () => arm.WhenClause is { Condition: var condition } ? Value(condition) : true);
        return Choose(matches, () => Value(arm.Expression), () => Arm(value, arms, index + 1));
    }
}
