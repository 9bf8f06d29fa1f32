using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dup1062.Analyzers.Handling;

/// <summary>Code that somebody is writing: what is missing may be what makes it right.</summary>
internal static class HalfWritten
{
    /// <summary>Whether the member around a place has syntax errors.</summary>
    public static bool IsAround(SyntaxNode place) => place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && Is(member);

    /// <summary>Whether a piece of code has such errors. The compiler has warnings too, as of documentation that is no XML.</summary>
    public static bool Is(SyntaxNode code) => code.ContainsDiagnostics && code.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
