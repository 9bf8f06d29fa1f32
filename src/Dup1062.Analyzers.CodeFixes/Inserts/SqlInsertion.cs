using Dup1062.Analyzers.Inserts;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.CodeFixes.Inserts;

/// <summary>One fix of one finding.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Fix">Which of its fixes.</param>
internal readonly record struct SqlInsertion(Diagnostic Diagnostic, InsertFix Fix);
