using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>The way from a string, or from a variable that holds one, up to the largest text that it is part of.</summary>
internal sealed class TextClimb
{
    private readonly SqlTextContext _context;
    private readonly List<ExpressionSyntax> _branches = [];
    private bool _isBuilder;

    private TextClimb(ExpressionSyntax start, bool isBuilder, SqlTextContext context, Func<ExpressionSyntax, bool>? goesOnFrom = null)
    {
        _context = context;
        _isBuilder = isBuilder;
        Start = Root = start;
        while (Next() is { } next)
        {
            Root = next;
            if (goesOnFrom?.Invoke(next) == false) break;
        }
        IsHandedOn = IsGivenToUnknown();
    }

    public ExpressionSyntax Start { get; }

    public ExpressionSyntax Root { get; private set; }

    /// <summary>The branches of <c>?:</c>, <c>switch</c> and <c>??</c> on the way, from the inside out.</summary>
    public IReadOnlyList<ExpressionSyntax> Branches => _branches;

    /// <summary>Whether the larger text has something in front of what was started from.</summary>
    public bool AddsBefore { get; private set; }

    /// <summary>Whether the larger text has, or may have, something behind what was started from.</summary>
    public bool AddsBehind { get; private set; }

    /// <summary>Whether a method that is not known makes another text of this one, or puts it behind one.</summary>
    public bool IsHandedOn { get; }

    /// <param name="start">A literal, or a use of a variable.</param>
    /// <param name="isBuilder">Whether it is a StringBuilder.</param>
    /// <param name="context">Answers about types.</param>
    public static TextClimb From(ExpressionSyntax start, bool isBuilder, SqlTextContext context) => new(start, isBuilder, context);

    /// <summary>All expressions on the way from a string.</summary>
    public static HashSet<SyntaxNode> Trail(ExpressionSyntax start, SqlTextContext context)
    {
        var trail = new HashSet<SyntaxNode> { start };
        _ = new TextClimb(start, isBuilder: false, context, trail.Add);
        return trail;
    }

    /// <summary>Whether the way from a string meets the trail of another one, and did not come out of a branch before.</summary>
    public static bool Meets(ExpressionSyntax start, HashSet<SyntaxNode> trail, SqlTextContext context)
    {
        var meets = trail.Contains(start);
        return meets || (new TextClimb(start, isBuilder: false, context, passed => !(meets = trail.Contains(passed))).Branches.Count == 0 && meets);
    }

    private ExpressionSyntax? Next()
    {
        if (Root.Parent is ExpressionSyntax outer && SyntaxNames.Inside(outer) is not null) return outer;
        switch (Root.Parent)
        {
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                return Grow(binary, before: Root == binary.Right, behind: Root == binary.Left);
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression):
                return Branch(binary);
            case ConditionalExpressionSyntax conditional when Root != conditional.Condition:
                return Branch(conditional);
            case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax @switch } arm when Root == arm.Expression:
                return Branch(@switch);
            case CastExpressionSyntax cast when SyntaxNames.IsTextOrObject(cast.Type):
                return cast;
            case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } hole when Root == hole.Expression:
                return Grow(interpolated, before: interpolated.Contents.First() != hole, behind: interpolated.Contents.Last() != hole);
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == Root && call.Expression == access:
                return Receiver(call);
            case ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument:
                return Argument(list, isFirst: list.Arguments[0] == argument, isLast: list.Arguments.Last() == argument);
            case InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax } initializer:
                return Element((ExpressionSyntax)initializer.Parent!, isFirst: initializer.Expressions[0] == Root, isLast: initializer.Expressions.Last() == Root);
            case ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } element:
                return Element(collection, isFirst: collection.Elements[0] == element, isLast: collection.Elements.Last() == element);
            default:
                return null;
        }
    }

    private ExpressionSyntax Grow(ExpressionSyntax larger, bool before, bool behind)
    {
        AddsBefore |= before;
        AddsBehind |= behind;
        _isBuilder = false;
        return larger;
    }

    private ExpressionSyntax Branch(ExpressionSyntax larger)
    {
        _branches.Add(Root);
        return larger;
    }

    private ExpressionSyntax? Receiver(InvocationExpressionSyntax call)
    {
        var kind = TextCalls.Of(call);
        if (kind == TextCall.None || kind.IsStatic() || kind == TextCall.Clear) return null;
        if (kind.IsOfBuilder()) return _isBuilder ? Extend(call) : null;
        if (kind == TextCall.Replace) return Extend(call);
        if (_isBuilder && kind != TextCall.Same) return null;
        _isBuilder = false;
        return call;

        ExpressionSyntax Extend(ExpressionSyntax larger)
        {
            AddsBehind = true;
            return larger;
        }
    }

    private ExpressionSyntax? Argument(BaseArgumentListSyntax list, bool isFirst, bool isLast)
    {
        switch (list.Parent)
        {
            case BaseObjectCreationExpressionSyntax creation when isFirst && _context.IsBuilder(creation):
                _isBuilder = true;
                return creation;
            case InvocationExpressionSyntax call:
                return ArgumentOf(call, isFirst, isLast);
            default:
                return null;
        }
    }

    private ExpressionSyntax? ArgumentOf(InvocationExpressionSyntax call, bool isFirst, bool isLast)
    {
        var kind = TextCalls.Of(call);
        switch (kind)
        {
            case TextCall.Format or TextCall.Join:
                return Grow(call, before: true, behind: true);
            case TextCall.Concat:
                return Grow(call, before: !isFirst, behind: !isLast);
            case TextCall.Interpolate when isLast:
                return call;
            case TextCall.Replace when call.ArgumentList.Arguments is [_, { Expression: var replacement }, ..] && replacement == Root:
                return Grow(call, before: true, behind: true);
            case TextCall.Append or TextCall.AppendLine or TextCall.AppendFormat or TextCall.AppendJoin when _context.IsBuilder(StartOf(call)):
                Grow(call, before: true, behind: true);
                _isBuilder = true;
                return call;
            default:
                return null;
        }
    }

    /// <summary>An element of an array is text only where the array is at once joined.</summary>
    private ExpressionSyntax? Element(ExpressionSyntax array, bool isFirst, bool isLast)
    {
        if (array.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }) return null;
        return TextCalls.Of(call) switch
        {
            TextCall.Concat => Grow(call, before: !isFirst, behind: !isLast),
            TextCall.Join or TextCall.Format => Grow(call, before: true, behind: true),
            _ => null,
        };
    }

    /// <summary>What a chain of calls starts with.</summary>
    private static ExpressionSyntax StartOf(ExpressionSyntax chain)
    {
        while (SyntaxNames.Unwrap(chain) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }) chain = access.Expression;
        return SyntaxNames.Unwrap(chain);
    }

    /// <summary><c>sql = AddPaging(sql)</c></summary>
    private bool IsAssignedBack(InvocationExpressionSyntax call)
    {
        var value = SyntaxNames.Wrap(call);
        if (value.Parent is AwaitExpressionSyntax awaited) value = SyntaxNames.Wrap(awaited);
        return value.Parent is AssignmentExpressionSyntax assignment && assignment.Right == value && assignment.Left.IsEquivalentTo(Root, topLevel: false);
    }

    private bool IsGivenToUnknown()
    {
        if (_isBuilder) return Root.Parent is not (ExpressionStatementSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax);
        return Root.Parent switch
        {
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access =>
                access.Expression == Root && call.Expression == access && _context.TypeOf(call)?.SpecialType == SpecialType.System_String,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } =>
                SyntaxNames.Last(call.Expression).StartsWith("Append", StringComparison.Ordinal) || IsAssignedBack(call) || TextTransform.MayAnswerDuplicates(call, _context),
            _ => false,
        };
    }
}
