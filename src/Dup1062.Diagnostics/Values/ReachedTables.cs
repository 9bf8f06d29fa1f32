using Dup1062.Diagnostics.Schemas;

namespace Dup1062.Diagnostics.Values;

/// <summary>Where the writes of statements lead, beyond the tables that they name.</summary>
internal static class ReachedTables
{
    /// <summary>Follows the triggers and foreign keys of the named tables, one step.</summary>
    public static IEnumerable<ReachedTable> From(IEnumerable<TableFacts> named, IReadOnlyList<FailedStatement> statements)
    {
        foreach (var table in named)
        {
            var actions = statements.Where(statement => KeyCandidates.Names(statement, table)).Select(statement => statement.Action).ToList();
            foreach (var trigger in table.Triggers.Where(trigger => actions.Exists(action => SetsOff(action, trigger.Event))))
            {
                foreach (var target in BodyTargets.Of(trigger.Body))
                {
                    yield return new ReachedTable(target, true, $"The trigger {trigger.Name} ({trigger.Timing} {trigger.Event} on {table.Table.Name}) writes to {target}.");
                }
            }
            foreach (var cascade in table.Cascades)
            {
                var (verb, action) = actions.Contains(StatementAction.Update) ? ("UPDATE", cascade.OnUpdate) : ("DELETE", cascade.OnDelete);
                if (action is not ("CASCADE" or "SET NULL") || !(actions.Contains(StatementAction.Update) || actions.Contains(StatementAction.Delete))) continue;
                yield return new ReachedTable(cascade.Child, false, $"The foreign key {cascade.Name} of {cascade.Child.Name} follows {table.Table.Name} (ON {verb} {action}).");
            }
        }
    }

    // An INSERT also updates (ON DUPLICATE KEY UPDATE), a REPLACE deletes.
    private static bool SetsOff(StatementAction action, string @event) => action switch
    {
        StatementAction.Insert or StatementAction.Load => true,
        StatementAction.Update => @event == "UPDATE",
        StatementAction.Delete => @event == "DELETE",
        _ => false,
    };
}
