using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Handling;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Dup1062.Analyzers.Retries.TrialValue;

namespace Dup1062.Analyzers.Retries;

/// <summary>
/// Puts a duplicate to a predicate and works out what it says, as far as that is certain: <c>e.IsTransient</c> is false,
/// <c>e is MySqlException { Number: 1205 or 1062 }</c> is true, <c>e.Message.Contains(text)</c> is unknown.
/// </summary>
/// <param name="compilation">The compilation, whose methods and lists are looked into.</param>
/// <param name="drivers">Its drivers.</param>
/// <param name="isWrapped">Whether EF Core's exception comes, with the driver's inside.</param>
/// <param name="cancellationToken">Stops the work.</param>
/// <param name="number">The error; another one to compare with.</param>
internal sealed partial class DuplicateTrial(
    Compilation compilation, MySqlDrivers drivers, bool isWrapped, CancellationToken cancellationToken, long number = ErrorNumber.DuplicateEntry)
{
    /// <summary>Each open condition doubles the ways, so their number is limited; nested expressions are, because each takes stack.</summary>
    private const int MaximumSteps = 5000;
    private const int MaximumNesting = 200;

    /// <summary>A predicate may ask a helper, which may ask another.</summary>
    private const int MaximumDepth = 3;

    private readonly Dictionary<ISymbol, object?> _variables = new(SymbolEqualityComparer.Default);
    private readonly Stack<object?> _receivers = new();
    private readonly ListedNumbers _lists = new(compilation, cancellationToken);
    private int _depth;
    private int _steps;
    private int _nesting;

    /// <summary>Where 1062 was met as a value, or as an element of a list.</summary>
    public List<ExpressionSyntax> Numbers { get; } = [];

    /// <summary>The types that the exception was found to be of.</summary>
    public List<TypeSyntax> Types { get; } = [];

    /// <summary>Whether code gives true for a duplicate.</summary>
    /// <param name="function">A lambda, a method, or a local function.</param>
    /// <param name="parameter">What gets the exception, its number, or Polly's arguments.</param>
    public bool IsAccepted(SyntaxNode function, IParameterSymbol parameter)
    {
        _variables[parameter] = parameter.Type switch
        {
            { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 } => number,
            var type when drivers.AreErrorCodes(type) => number,
            _ when ExceptionType.Is(parameter.Type) => isWrapped ? Wrapper : Duplicate,
            { ContainingNamespace.Name: "Polly" or "Retry" } => Outcome,
            _ => Unknown,
        };
        return Call(function) is true;
    }

    private SemanticModel ModelOf(SyntaxNode node) => compilation.GetSemanticModel(node.SyntaxTree);

    private object? Call(SyntaxNode function)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Body(function) switch
        {
            ExpressionSyntax expression => Value(expression),
            BlockSyntax block => Run(block.Statements, 0) is var result && !Equals(result, Nothing) ? result : Unknown,
            _ => Unknown,
        };
    }

    private static SyntaxNode? Body(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Body,
        MethodDeclarationSyntax method => method.Body ?? (SyntaxNode?)method.ExpressionBody?.Expression,
        LocalFunctionStatementSyntax local => local.Body ?? (SyntaxNode?)local.ExpressionBody?.Expression,
        _ => null,
    };

    private bool IsExhausted => ++_steps > MaximumSteps;

    private object? Value(ExpressionSyntax expression)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsExhausted || _nesting >= MaximumNesting) return Unknown;
        _nesting++;
        var value = Evaluate(expression);
        _nesting--;
        return value;
    }

    private object? Evaluate(ExpressionSyntax expression)
    {
        var model = ModelOf(expression);
        if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: var constant }) return Normalize(constant);
        return expression switch
        {
            ParenthesizedExpressionSyntax inner => Value(inner.Expression),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Value(inner.Operand),
            CastExpressionSyntax cast => Value(cast.Expression),
            AwaitExpressionSyntax await => Value(await.Expression),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Not(Value(not.Operand)),
            IdentifierNameSyntax name => Variable(name, model),
            MemberAccessExpressionSyntax member => Member(Value(member.Expression), member.Name, model),
            MemberBindingExpressionSyntax binding when _receivers.Count > 0 => Member(_receivers.Peek(), binding.Name, model),
            ConditionalAccessExpressionSyntax access => Access(access),
            ElementAccessExpressionSyntax element => Element(element),
            BinaryExpressionSyntax binary => Binary(binary, model),
            IsPatternExpressionSyntax test => Match(Value(test.Expression), test.Pattern),
            ConditionalExpressionSyntax conditional => Choose(Value(conditional.Condition), () => Value(conditional.WhenTrue), () => Value(conditional.WhenFalse)),
            SwitchExpressionSyntax @switch => Arm(Value(@switch.GoverningExpression), @switch.Arms, 0),
            InvocationExpressionSyntax call => Invoke(call, model),
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var only }] } creation when IsTask(model.GetTypeInfo(creation, cancellationToken).Type) => Value(only),
            _ => Other(expression, model),
        };
    }

    private object? Variable(IdentifierNameSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol && _variables.TryGetValue(symbol, out var value) ? value : Independent;

    /// <summary>What is not understood depends on the exception only if that is mentioned in it.</summary>
    private object? Other(ExpressionSyntax expression, SemanticModel model) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name =>
            model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol && _variables.TryGetValue(symbol, out var value) && !Equals(value, Independent))
            ? Unknown
            : Independent;

    private object? Access(ConditionalAccessExpressionSyntax access)
    {
        var receiver = Value(access.Expression);
        if (receiver is null) return null;
        _receivers.Push(receiver);
        var value = Value(access.WhenNotNull);
        _receivers.Pop();
        return value;
    }

    /// <summary><c>e.Data["Server Error Code"]</c>.</summary>
    private object? Element(ElementAccessExpressionSyntax element) =>
        element.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Data", Expression: var exception }
        && element.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.ValueText: "Server Error Code" } }]
        && Equals(Value(exception), Duplicate)
            ? number
            : Other(element, ModelOf(element));

    private object? Member(object? receiver, SimpleNameSyntax name, SemanticModel model) => (receiver, name.Identifier.ValueText) switch
    {
        (Outcome, "Outcome" or "Result") => Outcome,
        (Outcome, "Exception") => isWrapped ? Wrapper : Duplicate,
        (Wrapper, "InnerException") => Duplicate,
        (Duplicate, "InnerException") => null,
        (Duplicate, "Number" or "Code") => number,
        (Duplicate, "IsTransient") => false,
        (Duplicate, "ErrorCode") when model.GetSymbolInfo(name, cancellationToken).Symbol is IPropertySymbol property =>
            ErrorNumber.IsHResult(property) ? (long)WrongCode.Failure : number,
        (Duplicate, "SqlState") when model.GetSymbolInfo(name, cancellationToken).Symbol is IPropertySymbol { ContainingAssembly.Name: var assembly } =>
            assembly == "MySql.Data" ? null : "23000",
        (Duplicate, "HResult") => (long)WrongCode.Failure,
        (long whole, "Value") => whole,
        (bool truth, "Value") => truth,
        (Independent, _) => Independent,
        _ => Unknown,
    };

    private object? Binary(BinaryExpressionSyntax binary, SemanticModel model)
    {
        switch (binary.Kind())
        {
            case SyntaxKind.LogicalAndExpression: return And(Value(binary.Left), () => Value(binary.Right));
            case SyntaxKind.LogicalOrExpression: return Or(Value(binary.Left), () => Value(binary.Right));
            case SyntaxKind.IsExpression: return IsOf(Value(binary.Left), binary.Right as TypeSyntax, model);
            case SyntaxKind.AsExpression:
                var operand = Value(binary.Left);
                return IsOf(operand, binary.Right as TypeSyntax, model) switch { true => operand, false => null, var other => other };
            case SyntaxKind.CoalesceExpression: return Value(binary.Left) ?? Value(binary.Right);
        }
        var (left, right) = (Value(binary.Left), Value(binary.Right));
        if (IsOpen(left) || IsOpen(right)) return Open(left, right);
        var result = Compare(binary.Kind(), left, right);
        if (result is true && binary.IsKind(SyntaxKind.EqualsExpression) && Equals(left, number)) Numbers.Add(binary);
        return result;
    }

    private static object? Compare(SyntaxKind kind, object? left, object? right) => kind switch
    {
        SyntaxKind.EqualsExpression => Equals(left, right),
        SyntaxKind.NotEqualsExpression => !Equals(left, right),
        SyntaxKind.LessThanExpression or SyntaxKind.LessThanToken when (left, right) is (long a, long b) => a < b,
        SyntaxKind.LessThanOrEqualExpression or SyntaxKind.LessThanEqualsToken when (left, right) is (long a, long b) => a <= b,
        SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanToken when (left, right) is (long a, long b) => a > b,
        SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.GreaterThanEqualsToken when (left, right) is (long a, long b) => a >= b,
        _ => Unknown,
    };

    private object? Invoke(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method) return Other(call, model);
        var arguments = call.ArgumentList.Arguments;
        var receiver = ExceptionProperty.ReadBy(call.Expression) is { } name ? ExceptionProperty.ReceiverOf(name) : null;
        switch (method.Name)
        {
            case "GetBaseException" when receiver is not null && ReceiverValue(call, receiver) is Duplicate or Wrapper:
                return Duplicate;
            case "True" when method.ContainingType.Name == "PredicateResult":
                return true;
            case "False" when method.ContainingType.Name == "PredicateResult":
                return false;
            case "FromResult" when arguments.Count == 1:
                return Value(arguments[0].Expression);
            case "Contains" or "IndexOf" when receiver is not null && arguments.Count > 0 && Listed(method, receiver, arguments) is { } listed:
                return listed;
        }
        return method.DeclaringSyntaxReferences is [var reference] && _depth < MaximumDepth
            ? CallMethod(method, call, receiver, reference.GetSyntax(cancellationToken))
            : Other(call, model);
    }

    private object? ReceiverValue(InvocationExpressionSyntax call, ExpressionSyntax receiver) =>
        call.Expression is MemberBindingExpressionSyntax && _receivers.Count > 0 ? _receivers.Peek() : Value(receiver);

    /// <summary><c>list.Contains(number)</c>, <c>Array.IndexOf(list, number)</c>; null where it is no such call.</summary>
    private object? Listed(IMethodSymbol method, ExpressionSyntax receiver, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var isOfArray = method.IsStatic && method.ReducedFrom is null && arguments.Count > 1;
        var (list, item) = isOfArray ? (arguments[0].Expression, arguments[1].Expression) : (receiver, arguments[0].Expression);
        if (Value(item) is not long sought || _lists.ElementsOf(list) is not { } elements) return null;
        var element = elements.Find(e => Value(e) is long value && value == sought);
        if (element is null && elements.Exists(e => IsOpen(Value(e)))) return Unknown;
        if (element is not null && sought == number) Numbers.Add(element);
        return method.Name == "Contains" ? element is not null : element is null ? -1L : elements.IndexOf(element);
    }

    private object? CallMethod(IMethodSymbol method, InvocationExpressionSyntax call, ExpressionSyntax? receiver, SyntaxNode declaration)
    {
        var target = method.ReducedFrom ?? method;
        var values = call.ArgumentList.Arguments.Select(argument => Value(argument.Expression)).ToList();
        if (method.ReducedFrom is not null && receiver is not null) values.Insert(0, ReceiverValue(call, receiver));
        for (var i = 0; i < target.Parameters.Length; i++) _variables[target.OriginalDefinition.Parameters[i]] = i < values.Count ? values[i] : Independent;
        _depth++;
        var result = Call(declaration);
        _depth--;
        return result;
    }

    private static bool IsTask(ITypeSymbol? type) => type is { Name: "ValueTask" or "Task" };

    private static object? Normalize(object? constant) => constant switch
    {
        int or short or byte or sbyte or ushort or uint or long => Convert.ToInt64(constant),
        _ => constant,
    };
}
