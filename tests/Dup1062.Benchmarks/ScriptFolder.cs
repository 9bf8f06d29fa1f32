using static System.FormattableString;

namespace Dup1062.Benchmarks;

/// <summary>Migrations by the thousand, nearly all of their text row data.</summary>
internal static class ScriptFolder
{
    /// <summary>Every so many scripts create a table; the others change it.</summary>
    private const int ScriptsOfTable = 10;

    /// <summary>Writes scripts that have so many bytes together.</summary>
    public static void Write(string folder, int scripts, long length)
    {
        Directory.CreateDirectory(folder);
        for (var script = 0; script < scripts; script++)
        {
            using var writer = new StreamWriter(Path.Combine(folder, Invariant($"V{script + 1}__step.sql")));
            Write(writer, script, length / scripts);
        }
    }

    private static void Write(TextWriter writer, int script, long length)
    {
        var (table, step) = (script / ScriptsOfTable, script % ScriptsOfTable);
        writer.Write(step == 0
            ? GeneratedProject.Schema(1).Replace("item_0", Invariant($"item_{table}")).Replace("note_0", Invariant($"note_{table}"))
            : Invariant($"ALTER TABLE `item_{table}` ADD COLUMN `extra_{step}` varchar(40) DEFAULT NULL;\n"));
        var random = new Random(script);
        var row = 0;
        for (var written = 0L; written < length; written += Statement(writer, table, rows: script % 2 == 0 ? 500 : 1, random, ref row))
        {
        }
    }

    /// <summary>An INSERT of many rows, as mysqldump writes it, or of one, as people do.</summary>
    private static long Statement(TextWriter writer, int table, int rows, Random random, ref int row)
    {
        var text = Invariant($"INSERT INTO `item_{table}` (`id`, `code`, `name`, `created`) VALUES ");
        writer.Write(text);
        long length = text.Length;
        for (var i = 0; i < rows; i++)
        {
            text = Invariant($"{(i == 0 ? "" : ",")}({++row},'code-{random.Next():x8}','It\\'s a {random.Next()} name; with ''quotes'' -- and more','2024-05-06 07:08:09')");
            writer.Write(text);
            length += text.Length;
        }
        writer.Write(";\n");
        return length + 2;
    }
}
