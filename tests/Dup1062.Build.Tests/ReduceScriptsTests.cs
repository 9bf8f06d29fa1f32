using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Dup1062.Build.Tests;

/// <summary>The task as MSBuild runs it.</summary>
public sealed class ReduceScriptsTests : IDisposable
{
    private readonly ScriptFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Gives_the_file_in_place_of_the_scripts()
    {
        var task = Task("true", _folder.Write("a.sql", "CREATE TABLE a (x INT);"), _folder.Write("b.sql", ""));

        Assert.True(task.Execute());

        Assert.Equal(task.Scripts, task.Reduced);
        var file = Assert.Single(task.Files);
        Assert.Equal((task.File, "reduced"), (file.ItemSpec, file.GetMetadata("Dup1062Schema")));
        Assert.Equal([task.File, task.File + ".index"], task.Written.Select(item => item.ItemSpec));
        Assert.True(File.Exists(task.File));
    }

    [Fact]
    public void Leaves_small_scripts_to_the_compiler()
    {
        var task = Task("auto", _folder.Write("a.sql", "CREATE TABLE a (x INT);"));

        Assert.True(task.Execute());

        Assert.Empty(task.Reduced);
        Assert.Empty(task.Files);
        Assert.False(File.Exists(task.File));
    }

    [Fact]
    public void Leaves_to_the_compiler_what_is_an_option_file()
    {
        var task = Task("true", _folder.Write("my.cnf", "[mysqld]\nslave-skip-errors=1062\n"), _folder.Write("a.sql", ""));

        Assert.True(task.Execute());

        Assert.Equal(_folder.PathOf("a.sql"), Assert.Single(task.Reduced).ItemSpec);
    }

    [Theory, InlineData("true"), InlineData("false")]
    public void Keeps_from_the_compiler_what_it_would_fail_on_unless_somebody_named_it(string choice)
    {
        File.CreateSymbolicLink(_folder.PathOf("dangling.sql"), _folder.PathOf("nowhere"));
        File.WriteAllBytes(_folder.PathOf("packed.sql"), [0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00]);
        File.WriteAllText(_folder.PathOf("wide.sql"), "CREATE TABLE xĀ (x INT);", System.Text.Encoding.Unicode);
        var task = Task(choice, [.. new[] { "dangling.sql", "packed.sql", "wide.sql", "named.sql" }.Select(_folder.PathOf)]);
        task.Scripts[^1].SetMetadata("Dup1062Schema", "declared");

        Assert.True(task.Execute());

        var kept = task.Scripts.Except(task.Reduced).Except(task.Unreadable).Select(item => item.ItemSpec);
        Assert.Equal(choice == "true" ? ["named.sql"] : ["wide.sql", "named.sql"], kept.Select(Path.GetFileName));
    }

    [Fact]
    public void Does_not_fail_a_build_that_it_cannot_help()
    {
        var task = Task("true", _folder.Write("a.sql", "CREATE TABLE a (x INT);"));
        // A folder cannot be made where a file is.
        task.File = Path.Combine(_folder.PathOf("a.sql"), "Schema.txt");

        Assert.True(task.Execute());

        Assert.Empty(task.Reduced);
        Assert.Empty(task.Files);
        Assert.Contains(_engine.Messages, message => message.Contains("as they are", StringComparison.Ordinal));
    }

    [Fact]
    public void Cancelled_it_leaves_nothing()
    {
        var task = Task("true", _folder.Write("a.sql", "CREATE TABLE a (x INT);"));
        task.Cancel();

        Assert.False(task.Execute());

        Assert.Empty(task.Files);
        Assert.False(File.Exists(task.File));
    }

    private ReduceScripts Task(string choice, params string[] scripts) => new()
    {
        BuildEngine = _engine,
        Choice = choice,
        File = _folder.Store.File,
        Scripts = [.. scripts.Select(path => new TaskItem(path, new Dictionary<string, string> { ["Dup1062Schema"] = "found" }))],
    };

    /// <summary>Notes messages; a warning or an error is none that a build may get.</summary>
    private sealed class RecordingEngine : IBuildEngine
    {
        public List<string> Messages { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, System.Collections.IDictionary globalProperties, System.Collections.IDictionary targetOutputs) => throw new NotSupportedException();

        public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException(e.Message);

        public void LogErrorEvent(BuildErrorEventArgs e) => throw new NotSupportedException(e.Message);

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
            lock (Messages) Messages.Add(e.Message!);
        }

        public void LogWarningEvent(BuildWarningEventArgs e) => throw new NotSupportedException(e.Message);
    }
}
