using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <content>Names of constants, fields and locals, whose text stands elsewhere.</content>
internal sealed partial class SqlTextFolder
{
    private readonly Dictionary<SyntaxNode, TextBuffer?> _declared = [];

    /// <summary>Whether an expression that reads a variable once shows the same steps as its write does.</summary>
    public bool IsSeenFrom(StoredText stored, VariableFlow flow)
    {
        if (!stored.Variable.IsText) return false;
        if (stored.Variable.Member is IFieldSymbol field && stored.Write == 0) return field.HasConstantValue || (field.IsReadOnly && !IsWritten(field));
        var read = flow.Reads[0];
        // In Run(builder.Append(…).ToString()) the last step is part of what is read.
        var steps = read.IsWrite ? flow.Steps.Where(step => step.Use != read) : flow.Steps;
        return VariableFlow.Before(stored.Uses, read.Node) is { } seen && seen.Steps.SequenceEqual(steps);
    }

    private void Fold(VariableFlow flow, TextBuffer into)
    {
        var hasUnknownHead = flow.HasUnknownHead;
        foreach (var step in flow.Steps) Fold(step, ref hasUnknownHead, into);
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
                into.AppendHole(name);
                break;
        }
    }

    private void FoldConstantOf(ISymbol symbol, object? value, ITypeSymbol type, ExpressionSyntax name, TextBuffer into)
    {
        if (ConstantText.Of(value, type) is not { } text)
        {
            into.AppendHole(name);
            return;
        }
        var declared = value is string && DeclarationOf(symbol) is { } declaration ? DeclaredBy(declaration) : null;
        if (declared is not null && declared.Length == text.Length && declared.ToString() == text) AppendDeclared(declared, name, into);
        else AppendConstant(text, name, into);
    }

    /// <summary>A field that only its initializer sets.</summary>
    private bool TryFoldReadOnly(IFieldSymbol field, ExpressionSyntax name, TextBuffer into)
    {
        if (DeclarationOf(field) is not { } declaration || (!_declared.ContainsKey(declaration) && IsWritten(field))) return false;
        AppendDeclared(DeclaredBy(declaration), name, into);
        return true;
    }

    private TextBuffer? DeclaredBy(VariableDeclaratorSyntax declaration) => Declared(declaration, text =>
    {
        Fold(declaration.Initializer!.Value, text);
        return true;
    });

    private bool TryFoldVariable(ExpressionSyntax name, TextBuffer into)
    {
        var text = Declared(name, text =>
        {
            if (TextVariable.Named(name, _context) is not { IsText: true } variable) return false;
            if (VariableFlow.Before(VariableUses.Of(variable, _context), name) is not { } flow) return false;
            Fold(flow, text);
            return true;
        });
        if (text is null) return false;
        AppendDeclared(text, name, into);
        return true;
    }

    /// <summary>What a declaration or name stands for, found once. What stands for itself is a hole in itself.</summary>
    private TextBuffer? Declared(SyntaxNode node, Func<TextBuffer, bool> tryFold)
    {
        if (_declared.TryGetValue(node, out var known)) return known;
        _declared[node] = null;
        var text = new TextBuffer();
        return _declared[node] = tryFold(text) ? text : null;
    }

    private void AppendDeclared(TextBuffer? declared, ExpressionSyntax name, TextBuffer into)
    {
        if (declared is not null && _context.Spend(declared.Pieces.Count)) into.Append(declared, via: name);
        else into.AppendHole(name);
    }

    private bool IsWritten(IFieldSymbol field)
    {
        foreach (var part in field.ContainingType.DeclaringSyntaxReferences)
        {
            if (!_context.Contains(part.SyntaxTree) || IsWrittenIn(field, part.GetSyntax(_context.Cancellation))) return true;
        }
        return false;
    }

    private bool IsWrittenIn(IFieldSymbol field, SyntaxNode type) => IdentifierIndex.Of(type, _context.Cancellation).Writes(field.Name).Count > 0;

    /// <summary>The declaration of a constant or field with its value, where it is in this compilation.</summary>
    private VariableDeclaratorSyntax? DeclarationOf(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (_context.Contains(reference.SyntaxTree) && reference.GetSyntax(_context.Cancellation) is VariableDeclaratorSyntax { Initializer: not null } declarator) return declarator;
        }
        return null;
    }

    private void Fold(FlowStep step, ref bool hasUnknownHead, TextBuffer into)
    {
        var use = step.Use;
        if (step.IsHole || use.Kind == VariableUseKind.Unknown)
        {
            if (use.Value is { } value) into.AppendHole(value);
            return;
        }
        if (use.Kind == VariableUseKind.Set) into.Clear();
        if (use.Node is AssignmentExpressionSyntax assignment && use.IsAddition && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)) FoldChange(assignment, ref hasUnknownHead, into);
        else if (use.Kind is VariableUseKind.Build or VariableUseKind.Change) FoldBuild(use, into);
        else if (use.Value is { } value) Fold(value, into);
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
    private void FoldChange(AssignmentExpressionSyntax assignment, ref bool hasUnknownHead, TextBuffer into)
    {
        if (assignment.Right is BinaryExpressionSyntax sum && IsTarget(SyntaxNames.FirstOperand(sum)))
        {
            var areHolesText = new Lazy<bool>(() => AreHolesText(sum), LazyThreadSafetyMode.None);
            foreach (var operand in OperandsOf(sum).Skip(1)) FoldOperand(operand, into, areHolesText);
            return;
        }
        var before = new TextBuffer();
        if (hasUnknownHead) before.AppendHole(assignment.Left);
        hasUnknownHead = false;
        before.Append(into);
        var uses = assignment.Right.DescendantNodesAndSelf().Where(IsTarget).ToList();
        foreach (var use in uses) _known[use] = before;
        into.Clear();
        Fold(assignment.Right, into);
        foreach (var use in uses) _known.Remove(use);

        bool IsTarget(SyntaxNode node) => node is ExpressionSyntax && node.IsEquivalentTo(assignment.Left, topLevel: false);
    }
}
