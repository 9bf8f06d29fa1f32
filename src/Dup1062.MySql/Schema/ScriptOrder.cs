using Dup1062.MySql.Schema.Ordering;

namespace Dup1062.MySql.Schema;

/// <summary>Finds which scripts of a project are a chain of migrations, and in which order they run.</summary>
/// <remarks>
/// <para>
/// A chain are the files of one folder whose names carry a version in the same place: <c>V1_10__a.sql</c> (Flyway; <c>R__x.sql</c> come last),
/// <c>20240101120000_a.sql</c> (dbmate, goose, golang-migrate), <c>0001 - a.sql</c> (DbUp, grate), <c>10.sql</c>, and <c>shop-1000.sql</c> where another
/// file of the folder has the same beginning. Folders that are versions themselves (<c>1.2/a.sql</c>, <c>2024-01-01-120000_a/up.sql</c>) belong to the
/// chain of the folder above, as do Flyway's folders below one called <c>migration</c>, unless two of them have the same version.
/// Versions compare by their numbers. All other files stand alone.
/// </para>
/// <para>The folders of grate and RoundhousE (<c>runAfterCreateDatabase</c>, <c>up</c>, <c>runFirstAfterUp</c>, <c>indexes</c>…) are one chain, folder by folder.</para>
/// <para>Scripts that take a migration back are left out: <c>U1__a.sql</c>, <c>a.down.sql</c>, <c>rollback.sql</c>, and what lies in folders of such names.</para>
/// </remarks>
public static class ScriptOrder
{
    /// <summary>Arranges scripts. The result depends on the paths alone, not on their order or the platform.</summary>
    /// <param name="paths">The paths, with slashes or backslashes.</param>
    public static IReadOnlyList<ScriptSequence> Arrange(IEnumerable<string> paths)
    {
        var scripts = paths.Distinct(StringComparer.Ordinal).Select(path => new ScriptPath(path)).Where(script => !script.IsUndo).ToList();
        var stages = StageFolders.Roots(scripts.Select(script => script.Segments));
        if (stages.Count > 0) scripts.ForEach(script => script.FindStage(stages));
        return [.. SequenceNames.Find(scripts)
            .GroupBy(named => named.Sequence, named => named.Script, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ScriptSequence(group.Key, [.. group.OrderBy(script => script, ScriptPathComparer.Instance).Select(script => script.Path)]))];
    }
}
