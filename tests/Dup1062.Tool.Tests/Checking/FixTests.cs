using System.Text;
using CliWrap;

namespace Dup1062.Tool.Tests.Checking;

public sealed class FixTests : IDisposable
{
    private const string Mended = "VALUES (@code, 10) ON DUPLICATE KEY UPDATE code = code\"";

    private readonly CodeFolder _folder = new CodeFolder().WriteShop();

    private string Code => _folder.PathOf("Coupons.cs");

    public static TheoryData<string, bool> Encodings() => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true },
    };

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Encodings))]
    public async Task Every_other_byte_stays(string encodingName, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(encodingName);
        var text = "// Größe 日本 😀\r\n" + CodeFolder.Insert.ReplaceLineEndings("\r\n").Replace("}\r\n}", "}\n}", StringComparison.Ordinal);
        byte[] Bytes(string content) => [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(content)];
        await File.WriteAllBytesAsync(Code, Bytes(text));

        var result = await _folder.CheckAsync(fix: true);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["DUP1001"], Assert.Single(result.Fixes).Rules);
        Assert.Equal(Bytes(text.Replace("VALUES (@code, 10)\"", Mended, StringComparison.Ordinal)), await File.ReadAllBytesAsync(Code));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_stay()
    {
        byte[] tail = [0xC3, 0x28, 0xFF];
        await File.WriteAllBytesAsync(Code, [.. Encoding.UTF8.GetBytes(CodeFolder.Insert + "\n// "), .. tail]);

        var run = await ToolRun.StartAsync("check", _folder.Root, "--fix", "--force");

        Assert.Equal(tail, (await File.ReadAllBytesAsync(Code))[^tail.Length..]);
        if (!run.Output.Contains("mended", StringComparison.Ordinal)) Assert.Contains("Coupons.cs is not mended: it changed meanwhile, or its encoding cannot be told.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_someone_has_to_choose_is_left()
    {
        _folder
            .Write("schema.sql", "CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(99) NOT NULL UNIQUE, login VARCHAR(99) NOT NULL UNIQUE);")
            .Write("Coupons.cs", """
                using System;
                using MySqlConnector;
                public static class Users
                {
                    public static void Add(MySqlConnection connection)
                    {
                        try
                        {
                            new MySqlCommand("INSERT INTO users (email, login) VALUES (@email, @login)", connection).ExecuteNonQuery();
                        }
                        catch (MySqlException)
                        {
                            Console.WriteLine("failed");
                        }
                    }
                }
                """);
        var before = await File.ReadAllTextAsync(Code);

        var result = await _folder.CheckAsync(fix: true);

        Assert.Equal((1, 0), (result.ExitCode, result.Fixes.Count));
        Assert.Contains(result.Findings, finding => finding.Rule.Id == "DUP1101");
        Assert.Equal(before, await File.ReadAllTextAsync(Code));
    }

    [Fact]
    public async Task Tests_for_a_duplicate_and_inserts_of_one_file_are_mended_together()
    {
        _folder.Write("Coupons.cs", CodeFolder.Insert.Replace("public static void Add", """
            public static bool Is(MySqlException e) => e.SqlState == "23000";
                public static bool IsBare(MySqlException e) => e.Number == 1062;
                public static void Add
            """, StringComparison.Ordinal));

        var result = await _folder.CheckAsync(fix: true);

        Assert.Equal(["DUP1001", "DUP1104", "DUP1108"], Assert.Single(result.Fixes).Rules.Order(StringComparer.Ordinal));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, (await File.ReadAllTextAsync(Code)).Split("DuplicateKeyEntry").Length - 1);
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public async Task A_git_work_tree_has_to_be_clean_or_the_user_insists(bool isDirty, bool force, bool isMended)
    {
        await GitAsync("init", "-q");
        await GitAsync("add", ".");
        await GitAsync("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "all");
        if (isDirty) _folder.Write("note.txt", "");

        var error = await Record.ExceptionAsync(() => _folder.CheckAsync(fix: true, force: force));

        Assert.Equal(isMended, error is null);
        if (!isMended) Assert.Contains("--force", Assert.IsType<ToolException>(error).Message, StringComparison.Ordinal);
        Assert.Equal(isMended, (await File.ReadAllTextAsync(Code)).Contains(Mended, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Permissions_and_links_stay()
    {
        if (OperatingSystem.IsWindows()) return;
        var target = _folder.PathOf("real.txt");
        File.Move(Code, target);
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(Code, target);

        await _folder.CheckAsync(fix: true);

        Assert.Contains(Mended, await File.ReadAllTextAsync(target), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(target));
        Assert.NotNull(new FileInfo(Code).LinkTarget);
        Assert.Equal(["Coupons.cs", "real.txt", "schema.sql"], Directory.GetFiles(_folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private async Task GitAsync(params string[] arguments) => await Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(_folder.Root).ExecuteAsync();
}
