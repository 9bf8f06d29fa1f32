using System.Text;

namespace Dup1062.Build.Tests;

/// <summary>What is read again, and what is not.</summary>
public sealed class ScriptReductionTests : IDisposable
{
    private const string Rows = "INSERT INTO t VALUES (1);\n";

    private readonly ScriptFolder _folder = new();

    public ScriptReductionTests()
    {
        _folder.Write("a.sql", "CREATE TABLE a (x INT);\n" + Rows);
        _folder.Write("b.sql", "CREATE TABLE b (x INT);\n" + Rows);
        Assert.Equal(["a.sql", "b.sql"], _folder.Reduce("a.sql", "b.sql"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void At_first_all_are_read()
    {
        Assert.Equal(["a.sql", "b.sql"], _folder.Read.Order());
        Assert.Equal("CREATE TABLE a (x INT)", _folder.TextOf("a.sql"));
    }

    [Fact]
    public void Unchanged_scripts_are_not_read_again()
    {
        Assert.Equal(["a.sql", "b.sql"], _folder.Reduce("a.sql", "b.sql"));
        Assert.Empty(_folder.Read);
    }

    [Fact]
    public void Only_the_changed_script_is_read_again()
    {
        _folder.Write("a.sql", "CREATE TABLE a (x INT, y INT);\n");

        Assert.Equal(["a.sql", "b.sql"], _folder.Reduce("a.sql", "b.sql"));
        Assert.Equal(["a.sql"], _folder.Read);
        Assert.Equal(("CREATE TABLE a (x INT, y INT)", "CREATE TABLE b (x INT)"), (_folder.TextOf("a.sql"), _folder.TextOf("b.sql")));
    }

    [Fact]
    public void A_script_that_is_gone_is_gone_from_the_file()
    {
        Assert.Equal(["b.sql"], _folder.Reduce("b.sql"));
        Assert.Empty(_folder.Read);
        Assert.Equal([_folder.PathOf("b.sql")], _folder.Store.ReadFiles().Select(file => file.Path));
    }

    [Fact]
    public void New_rows_leave_the_file_untouched()
    {
        var old = new DateTime(2020, 1, 1);
        _folder.Write("a.sql", "CREATE TABLE a (x INT);\n" + Rows + Rows);
        File.SetLastWriteTimeUtc(_folder.Store.File, old);
        File.Delete(_folder.Store.IndexFile);

        _folder.Reduce("a.sql", "b.sql");
        Assert.Equal(old, File.GetLastWriteTimeUtc(_folder.Store.File));
        _folder.Reduce("a.sql", "b.sql");
        Assert.Empty(_folder.Read);
    }

    [Fact]
    public void A_file_that_something_else_put_there_is_not_believed()
    {
        File.AppendAllText(_folder.Store.File, "more");

        _folder.Reduce("a.sql", "b.sql");

        Assert.Equal(2, _folder.Read.Count);
        Assert.Equal("CREATE TABLE a (x INT)", _folder.TextOf("a.sql"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense\n")]
    public void A_damaged_index_is_not_believed(string end)
    {
        File.WriteAllText(_folder.Store.IndexFile, (end.Length == 0 ? "" : File.ReadAllText(_folder.Store.IndexFile)) + end);

        _folder.Reduce("a.sql", "b.sql");

        Assert.Equal(2, _folder.Read.Count);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Scripts_of_any_encoding_with_a_mark_are_read(string encoding)
    {
        File.WriteAllText(_folder.PathOf("a.sql"), "CREATE TABLE größe (x INT);\n" + Rows, Encoding.GetEncoding(encoding));

        _folder.Reduce("a.sql");

        Assert.Equal("CREATE TABLE größe (x INT)", _folder.TextOf("a.sql"));
    }

    [Fact]
    public void A_script_that_cannot_be_opened_is_left_as_it_is()
    {
        _folder.Write("a.sql", "CREATE TABLE a (y INT);\n");
        using var locked = new FileStream(_folder.PathOf("a.sql"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(["b.sql"], _folder.Reduce("a.sql", "b.sql"));
    }

    [Fact]
    public void A_read_only_script_is_read()
    {
        File.SetAttributes(_folder.PathOf("a.sql"), FileAttributes.ReadOnly);
        File.Delete(_folder.Store.IndexFile);

        Assert.Equal(["a.sql", "b.sql"], _folder.Reduce("a.sql", "b.sql"));
        File.SetAttributes(_folder.PathOf("a.sql"), FileAttributes.Normal);
    }

    [Fact]
    public void Nothing_but_the_two_files_is_left()
    {
        _folder.Write("a.sql", "CREATE TABLE a (y INT);\n");
        _folder.Reduce("a.sql", "b.sql");

        Assert.Equal([_folder.Store.File, _folder.Store.IndexFile], Directory.GetFiles(_folder.PathOf("obj")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Several_builds_at_a_time_agree()
    {
        Parallel.For(0, 8, i =>
        {
            using var other = new CancellationTokenSource();
            var scripts = new[] { "a.sql", "b.sql" }.Select(name => ScriptState.Of(_folder.PathOf(name), "found" + i)!).ToList();
            Assert.Equal(2, new ScriptReduction(new ReductionStore(_folder.Store.File), _ => { }, other.Token).Run(scripts).Count);
        });

        Assert.Equal(["a.sql", "b.sql"], _folder.Reduce("a.sql", "b.sql"));
        Assert.Equal("CREATE TABLE a (x INT)", _folder.TextOf("a.sql"));
    }
}
