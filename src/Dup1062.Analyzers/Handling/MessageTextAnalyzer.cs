using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.Inserts;
using Dup1062.Analyzers.SqlTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dup1062.Analyzers.Handling;

/// <summary>DUP1103: a duplicate recognised by the text of the message.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageTextAnalyzer : Dup1062Analyzer
{
    /// <summary>Makes the analyzer.</summary>
    public MessageTextAnalyzer()
        : base(Descriptors.MessageText)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, MySqlProject project) =>
        context.RegisterNodeAction(MessageTest.CallsIn, (call, model) => Judge(MessageTest.In(call)!.Value, model, project));

    private static void Judge(MessageTest test, SemanticModelAnalysisContext context, MySqlProject project)
    {
        var (model, cancellationToken) = (context.SemanticModel, context.CancellationToken);
        if (project.Drivers.All.IsEmpty
            || model.GetConstantValue(test.Text, cancellationToken).Value is not string text
            || DuplicateText.Of(text) is not { } wording
            || ExceptionProperty.OwnerOf(test.Property, model, cancellationToken) is not { } owner) return;
        var kind = project.Drivers.KindOf(owner);
        if (kind == ExceptionKind.Any && IsInsideUpdate(test.Property, model, project, cancellationToken)) kind = ExceptionKind.Database;
        if (kind != ExceptionKind.MySql && IsForOtherEngine(wording, StatementEngine.OfSurroundings(test.Call))) return;
        if (!CanMean(wording, kind, project) || new ErrorNumber(model, cancellationToken).IsTestedAround(test.Call)) return;
        if (wording == DuplicateWording.OneWord && SchemaChange.IsAround(test.Call)) return;
        if (wording == DuplicateWording.OtherEngine && OtherTests(test.Call).Any(other => DuplicateText.Of(other) == DuplicateWording.MySql)) return;
        if (kind != ExceptionKind.MySql && IsThrownHere(test.Call.SyntaxTree.GetRoot(cancellationToken))) return;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.MessageText, test.Call.GetLocation(), Explain(wording)));
    }

    private static bool CanMean(DuplicateWording wording, ExceptionKind kind, MySqlProject project) => kind switch
    {
        ExceptionKind.MySql => true,
        ExceptionKind.Foreign => false,
        _ when wording == DuplicateWording.MySql => true,
        ExceptionKind.Any => wording == DuplicateWording.OtherEngine && !project.Engines.HasFlag(Engine.Other),
        _ => !project.Engines.HasFlag(Engine.Other),
    };

    /// <summary>A helper may serve several engines: then only MySQL's own words are for MySQL.</summary>
    private static bool IsForOtherEngine(DuplicateWording wording, Engine surroundings) =>
        wording == DuplicateWording.MySql ? surroundings == Engine.Other : surroundings.HasFlag(Engine.Other);

    private static string Explain(DuplicateWording wording) => wording == DuplicateWording.OtherEngine
        ? "these are the words of another engine"
        : "the server words it in its own language and version";

    /// <summary>What EF Core carries inside is a database's exception.</summary>
    private static bool IsInsideUpdate(SimpleNameSyntax property, SemanticModel model, MySqlProject project, CancellationToken cancellationToken)
    {
        var inner = ExceptionProperty.ReceiverOf(property);
        var outer = inner switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetBaseException" } member } => member.Expression,
            not null when ExceptionProperty.ReadBy(inner) is { Identifier.ValueText: "InnerException" } name => ExceptionProperty.ReceiverOf(name),
            _ => null,
        };
        return outer is not null && model.GetTypeInfo(outer, cancellationToken).Type is { } type && project.Drivers.KindOf(type) == ExceptionKind.Update;
    }

    private static IEnumerable<string> OtherTests(SyntaxNode place) =>
        from call in EnclosingMember.Of(place).DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call != place && MessageTest.In(call) is not null
        from argument in call.ArgumentList.Arguments
        where argument.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }
        select ((LiteralExpressionSyntax)argument.Expression).Token.ValueText;

    /// <summary>An application that throws such a text itself looks for its own exception.</summary>
    private static bool IsThrownHere(SyntaxNode root) =>
        root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Any(creation =>
            creation.Parent is ThrowStatementSyntax or ThrowExpressionSyntax
            && creation.ArgumentList?.Arguments.FirstOrDefault()?.DescendantTokens().Any(token => DuplicateText.Of(token.ValueText) is not null) == true);
}
