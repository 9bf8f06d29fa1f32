using Dup1062.MySql.Lexing;
using Dup1062.MySql.Schema;
using Dup1062.MySql.Statements;

namespace Dup1062.Diagnostics.Values;

/// <summary>The tables that the body of a trigger or procedure writes to.</summary>
internal static class BodyTargets
{
    private static readonly string[] Verbs = ["INSERT", "REPLACE", "UPDATE"];
    private static readonly string[] Between = ["LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "INTO"];

    /// <summary>Finds them, each once.</summary>
    /// <param name="body">The body.</param>
    public static IReadOnlyList<TableName> Of(string body)
    {
        var targets = new List<TableName>();
        var reader = new SqlTokenReader(body);
        while (!reader.IsAtEnd)
        {
            var isVerb = reader.IsAny(Verbs) && !reader.Peek().Is(body, '(');
            reader.Take();
            if (!isVerb) continue;
            while (reader.IsAny(Between)) reader.Take();
            if (reader.TryTakeTable(out var table) && !targets.Contains(table.Name)) targets.Add(table.Name);
        }
        return targets;
    }
}
