using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.SqlTexts;

/// <summary>The member of a type that a piece of code is or stands in; the whole file for statements at the top level.</summary>
internal static class EnclosingMember
{
    public static SyntaxNode Of(SyntaxNode code) =>
        (SyntaxNode?)code.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? code.SyntaxTree.GetRoot();
}
