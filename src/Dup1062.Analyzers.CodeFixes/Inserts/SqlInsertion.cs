using Dup1062.Analyzers.Inserts;
using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.CodeFixes.Inserts;

/// <summary>Text that goes into the SQL of a finding.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Offset">Where in the SQL it goes.</param>
/// <param name="Text">The text.</param>
internal readonly record struct SqlInsertion(Diagnostic Diagnostic, int Offset, string Text)
{
    /// <summary>What a fix of an INSERT puts in.</summary>
    public SqlInsertion(Diagnostic diagnostic, InsertFix fix)
        : this(diagnostic, fix.Offset, fix.Text)
    {
    }
}
