using Dup1062.MySql.Schema.Scripts;

namespace Dup1062.MySql.Schema.Reduction;

/// <summary>Reads what is left of a script, which is short, and compares: so that no turn of a script that the writer does not know of changes a schema.</summary>
internal static class ReductionCheck
{
    /// <summary>Whether a reduced script gives what the original gave, at the same places.</summary>
    /// <param name="reduced">The reduced script.</param>
    /// <param name="original">What the original gave.</param>
    /// <param name="pieces">The statements that it gave this from.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static bool Holds(ReducedScript reduced, SchemaScript original, IReadOnlyList<ScriptPiece> pieces, CancellationToken cancellationToken)
    {
        var (index, isSame) = (0, true);
        var reader = new SchemaScriptReader(new StringReader(reduced.Text), new SchemaScriptOptions(), cancellationToken, Compare);
        var script = reader.Read();
        return isSame && index == pieces.Count
            && (script.Dialect, script.IsSurelyMySql, script.Server) == (original.Dialect, original.IsSurelyMySql, original.Server);

        void Compare(ScriptPiece piece)
        {
            isSame = isSame && index < pieces.Count && IsSame(piece, pieces[index]);
            index++;
        }

        bool IsSame(ScriptPiece piece, ScriptPiece source) =>
            piece.Text == source.Text && piece.Delimiter == source.Delimiter
            && reduced.PlaceOf((int)piece.Location.Offset) is var place
            && (place.Original, place.Column) == (source.Location, source.Column);
    }
}
