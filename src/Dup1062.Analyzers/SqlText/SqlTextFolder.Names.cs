using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <content>Names of constants, fields and locals, whose text stands elsewhere.</content>
internal sealed partial class SqlTextFolder
{
    /// <summary>Whether an expression that reads a variable has the text of a certain write in it.</summary>
    public bool IsSeenFrom(StoredText stored, VariableUse read)
    {
        if (!stored.Variable.IsText) return false;
        if (stored.Variable.Member is IFieldSymbol field && stored.Write == 0) return field.HasConstantValue || (field.IsReadOnly && !IsWritten(field));
        var write = stored.Uses[stored.Write].Node;
        return VariableFlow.Before(stored.Uses, stored.Uses.IndexOf(read.Node)) is { } flow && flow.Steps.Any(step => step.Use.Node == write && step.IsMutual);
    }

    private void Fold(IReadOnlyList<FlowStep> steps, TextBuffer into)
    {
        foreach (var step in steps) Fold(step, into);
    }

    private void FoldName(ExpressionSyntax name, TextBuffer into)
    {
        switch (_context.SymbolOf(name))
        {
            case IFieldSymbol { HasConstantValue: true } field:
                FoldConstantOf(field, field.ConstantValue, field.Type, name, into);
                break;
            case ILocalSymbol { HasConstantValue: true } local:
                FoldConstantOf(local, local.ConstantValue, local.Type, name, into);
                break;
            case IFieldSymbol { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String }:
                break;
            case IPropertySymbol { Name: "NewLine", ContainingType.Name: "Environment" }:
                AppendConstant("\n", name, into);
                break;
            case IFieldSymbol { IsReadOnly: true, Type.SpecialType: SpecialType.System_String } field when TryFoldReadOnly(field, name, into):
                break;
            case IFieldSymbol or ILocalSymbol or IParameterSymbol when TryFoldVariable(name, into):
                break;
            default:
                AppendHole(name, into);
                break;
        }
    }

    private void FoldConstantOf(ISymbol symbol, object? value, ITypeSymbol type, ExpressionSyntax name, TextBuffer into)
    {
        if (ConstantText.Of(value, type) is not { } text)
        {
            AppendHole(name, into);
            return;
        }
        var declared = new TextBuffer();
        if (value is string && DeclarationOf(symbol) is { } declaration) FoldDeclared(declaration, name, declared);
        if (declared.Length == text.Length && declared.ToString() == text) into.Append(declared);
        else AppendConstant(text, name, into);
    }

    /// <summary>A field that only its initializer sets.</summary>
    private bool TryFoldReadOnly(IFieldSymbol field, ExpressionSyntax name, TextBuffer into)
    {
        if (DeclarationOf(field) is not { } declaration || IsWritten(field)) return false;
        var text = new TextBuffer();
        FoldDeclared(declaration, name, text);
        into.Append(text);
        return true;
    }

    private bool IsWritten(IFieldSymbol field)
    {
        foreach (var part in field.ContainingType.DeclaringSyntaxReferences)
        {
            if (!_context.Contains(part.SyntaxTree) || IsWrittenIn(field, part.GetSyntax(_context.Cancellation))) return true;
        }
        return false;
    }

    private bool IsWrittenIn(IFieldSymbol field, SyntaxNode type)
    {
        var positions = IdentifierIndex.Of(type.SyntaxTree, _context.Cancellation)[field.Name];
        var root = type.SyntaxTree.GetRoot(_context.Cancellation);
        for (var i = IdentifierIndex.FirstAtOrAfter(positions, type.SpanStart); i < positions.Count && positions[i] < type.Span.End; i++)
        {
            if (root.FindToken(positions[i]).Parent is IdentifierNameSyntax use && IsWritten(SyntaxNames.Wrap(SyntaxNames.AccessOf(use)))) return true;
        }
        return false;
    }

    private static bool IsWritten(ExpressionSyntax access) => access.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == access,
        ArgumentSyntax argument => argument.Parent is TupleExpressionSyntax || argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword,
        RefExpressionSyntax => true,
        _ => false,
    };

    /// <summary>The declaration of a constant or field with its value, where it is in this compilation.</summary>
    private VariableDeclaratorSyntax? DeclarationOf(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (_context.Contains(reference.SyntaxTree) && reference.GetSyntax(_context.Cancellation) is VariableDeclaratorSyntax { Initializer: not null } declarator) return declarator;
        }
        return null;
    }

    private void FoldDeclared(VariableDeclaratorSyntax declaration, ExpressionSyntax name, TextBuffer into)
    {
        var outer = Enter(name, () => IsSoleReader(declaration, name));
        Fold(declaration.Initializer!.Value, into);
        _via = outer;
    }

    private bool TryFoldVariable(ExpressionSyntax name, TextBuffer into)
    {
        if (TextVariable.Named(name, _context) is not { IsText: true } variable) return false;
        var uses = new VariableUses(variable, _context);
        var read = uses.IndexOf(name);
        if (VariableFlow.Before(uses, read) is not { } flow) return false;
        var text = new TextBuffer();
        var outer = Enter(name, () => VariableFlow.Through(uses, read) is { Reads: [var only] } && only.Node == name);
        Fold(flow.Steps, text);
        _via = outer;
        into.Append(text);
        return true;
    }

    private SqlTextReference? Enter(ExpressionSyntax name, Func<bool> isSole)
    {
        var outer = _via;
        _via = new SqlTextReference(name, outer, isSole);
        return outer;
    }

    private bool IsSoleReader(VariableDeclaratorSyntax declaration, ExpressionSyntax name)
    {
        if (declaration.SyntaxTree != name.SyntaxTree || TextVariable.Declared(declaration, _context) is not { IsPrivate: true } variable) return false;
        return VariableFlow.From(new VariableUses(variable, _context), 0) is { Reads: [var only] } && only.Node == name;
    }

    private void Fold(FlowStep step, TextBuffer into)
    {
        var use = step.Use;
        if (step.IsHole || use.Kind == VariableUseKind.Unknown)
        {
            if (use.Value is { } value) AppendHole(value, into);
            return;
        }
        var wasMutual = _isMutual;
        _isMutual &= step.IsMutual;
        if (use.Kind == VariableUseKind.Set) into.Clear();
        if (use.Kind is VariableUseKind.Build) FoldBuild(use, into);
        else if (use.Kind is VariableUseKind.Change) FoldChange((AssignmentExpressionSyntax)use.Node, into);
        else if (use.Value is { } value) Fold(value, into);
        _isMutual = wasMutual;
    }

    private void FoldBuild(VariableUse use, TextBuffer into)
    {
        var calls = new Stack<InvocationExpressionSyntax>();
        var chain = SyntaxNames.Unwrap(use.Value!);
        while (chain != use.Node && chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
        {
            calls.Push(call);
            chain = SyntaxNames.Unwrap(access.Expression);
        }
        ApplyCalls(calls, isBuilder: true, into);
    }

    /// <summary><c>x = x + …</c> adds to the text; any other <c>x = … x …</c> is folded with x known.</summary>
    private void FoldChange(AssignmentExpressionSyntax assignment, TextBuffer into)
    {
        if (assignment.Right is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression) && OperandsOf(sum) is var operands && IsTarget(operands[0]))
        {
            var areHolesText = new Lazy<bool>(() => AreHolesText(sum), LazyThreadSafetyMode.None);
            foreach (var operand in operands.Skip(1)) FoldOperand(operand, into, areHolesText);
            return;
        }
        var before = new TextBuffer();
        before.Append(into);
        var uses = assignment.Right.DescendantNodesAndSelf().Where(IsTarget).ToList();
        foreach (var use in uses) _known[use] = before;
        into.Clear();
        Fold(assignment.Right, into);
        foreach (var use in uses) _known.Remove(use);

        bool IsTarget(SyntaxNode node) => node is ExpressionSyntax && node.IsEquivalentTo(assignment.Left, topLevel: false);
    }
}
