using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>A name in an expression whose text is declared elsewhere.</summary>
internal sealed class SqlTextReference
{
    private readonly Lazy<bool> _isSole;

    public SqlTextReference(ExpressionSyntax expression, SqlTextReference? outer, Func<bool> isSole)
    {
        Root = outer?.Root ?? expression;
        _isSole = new Lazy<bool>(() => outer is not { IsSole: false } && isSole(), LazyThreadSafetyMode.None);
    }

    /// <summary>The name in the expression that is read, where one declaration names another.</summary>
    public ExpressionSyntax Root { get; }

    /// <summary>Whether nobody else uses the declared text, so that it is as good as written in place.</summary>
    public bool IsSole => _isSole.Value;
}
