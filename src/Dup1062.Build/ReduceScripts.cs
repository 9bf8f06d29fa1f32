using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace Dup1062.Build;

/// <summary>
/// Puts the DDL of big or many scripts into one file, which the compiler gets in their place. Runs in every build, since its items are needed in each;
/// it reduces only scripts that changed. Whatever it cannot do leaves the scripts as they are and does not fail the build; nor shall scripts that the package found.
/// </summary>
public sealed class ReduceScripts : Task, ICancelableTask
{
    private const string OriginMetadata = "Dup1062Schema";

    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The scripts, with their origin.</summary>
    [Required]
    public ITaskItem[] Scripts { get; set; } = [];

    /// <summary>The file to put them into.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>Which scripts to reduce: <c>true</c> for all, <c>false</c> for none, <c>auto</c> where they are big or many.</summary>
    public string Choice { get; set; } = "auto";

    /// <summary>The scripts that are in the file.</summary>
    [Output]
    public ITaskItem[] Reduced { get; private set; } = [];

    /// <summary>The file, where a script is in it.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <summary>Scripts that nobody named and the compiler cannot read.</summary>
    [Output]
    public ITaskItem[] Unreadable { get; private set; } = [];

    /// <summary>All files that the step wrote, now or before.</summary>
    [Output]
    public ITaskItem[] Written { get; private set; } = [];

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public override bool Execute()
    {
        var items = new Dictionary<string, ITaskItem>(StringComparer.Ordinal);
        foreach (var item in Scripts) items[item.GetMetadata("FullPath")] = item;
        try
        {
            Reduce(items);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e)
        {
            Log.LogMessage(MessageImportance.Normal, "Dup1062: the compiler gets the scripts as they are. {0}", e.Message);
        }
        Unreadable = [.. items.Where(item => item.Value.GetMetadata(OriginMetadata) == "found" && !CompilerInput.CanRead(item.Key)).Select(item => item.Value)];
        foreach (var item in Unreadable) Log.LogMessage(MessageImportance.Normal, "Dup1062: {0} is passed over: it cannot be read as text.", item.ItemSpec);
        return true;
    }

    /// <summary>Reduces those that are chosen, and takes them out.</summary>
    private void Reduce(Dictionary<string, ITaskItem> items)
    {
        var states = items.Select(item => ScriptState.Of(item.Key, item.Value.GetMetadata(OriginMetadata))).OfType<ScriptState>().ToList();
        var chosen = Choice.ToLowerInvariant() switch
        {
            "true" => states,
            "false" => [],
            _ => ScriptChoice.Of(states),
        };
        if (chosen.Count == 0) return;
        var store = new ReductionStore(File);
        var reduced = new ScriptReduction(store, path => Log.LogMessage(MessageImportance.Low, "Dup1062: {0} is read anew.", path), _cancellation.Token).Run(chosen);
        Written = [new TaskItem(store.File), new TaskItem(store.IndexFile)];
        if (reduced.Count == 0) return;
        Reduced = [.. reduced.Select(path => items[path])];
        foreach (var path in reduced) items.Remove(path);
        Files = [new TaskItem(store.File, new Dictionary<string, string> { [OriginMetadata] = "reduced" })];
    }
}
