using System.Globalization;
using System.Text;
using Dup1062.MySql.Schema.Reduction;
using SystemFile = System.IO.File;

namespace Dup1062.Build;

/// <summary>A script that was looked at, and whether the file has it; where not, it has to be taken as it is.</summary>
internal sealed record ReductionEntry(ScriptState Script, bool IsReduced);

/// <summary>The file of reduced scripts, and beside it an index that tells of which state of the scripts it is.</summary>
internal sealed class ReductionStore(string file)
{
    private const int Attempts = 20;

    /// <summary>Another version of the step may reduce differently.</summary>
    private static readonly string Version = $"{typeof(ReductionStore).Module.ModuleVersionId:N}{typeof(ReducedFiles).Module.ModuleVersionId:N}";

    public string File => file;

    public string IndexFile => file + ".index";

    /// <summary>What the file is of; empty where that is not known.</summary>
    public IReadOnlyList<ReductionEntry> ReadIndex()
    {
        try
        {
            var lines = SystemFile.ReadAllLines(IndexFile);
            return lines.Length > 0 && lines[0] == Stamp() ? [.. lines.Skip(1).Select(Entry)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or InvalidOperationException or IndexOutOfRangeException)
        {
            return [];
        }
    }

    public IReadOnlyList<ReducedFile> ReadFiles() => ReducedFiles.Read(SystemFile.ReadAllText(file));

    /// <summary>Writes both. A file that would not change stays untouched, so that nothing is compiled for new rows.</summary>
    public void Write(IEnumerable<ReductionEntry> entries, IEnumerable<ReducedFile> files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var content = ReducedFiles.Write(files);
        if (!SystemFile.Exists(file) || SystemFile.ReadAllText(file) != content) Put(file, content);
        Put(IndexFile, Stamp(content.Substring(0, content.IndexOf('\n')), Encoding.UTF8.GetByteCount(content)) + "\n" + string.Concat(entries.Select(Line)));
    }

    /// <summary>Of the file that is there: another build may have put it there since.</summary>
    private string Stamp() => Stamp(SystemFile.ReadLines(file).First(), new FileInfo(file).Length);

    private static string Stamp(string firstLine, long length) => FormattableString.Invariant($"{Version} {length} {firstLine}");

    private static string Line(ReductionEntry entry) =>
        FormattableString.Invariant($"{(entry.IsReduced ? 1 : 0)} {entry.Script.Length} {entry.Script.Changed} {entry.Script.Origin} {entry.Script.Path}\n");

    private static ReductionEntry Entry(string line)
    {
        var parts = line.Split([' '], 5);
        return new ReductionEntry(new ScriptState(parts[4], parts[3], Number(parts[1]), Number(parts[2])), parts[0] == "1");
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Puts a file there as a whole: a compiler may be reading the one before it.</summary>
    private static void Put(string path, string content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        SystemFile.WriteAllText(temporary, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        try
        {
            for (var attempt = 1; !TryMove(temporary, path, isLast: attempt == Attempts); attempt++) Thread.Sleep(50);
        }
        finally
        {
            SystemFile.Delete(temporary);
        }
    }

    private static bool TryMove(string from, string to, bool isLast)
    {
        try
        {
            if (SystemFile.Exists(to)) SystemFile.Replace(from, to, destinationBackupFileName: null);
            else SystemFile.Move(from, to);
            return true;
        }
        catch (Exception e) when (!isLast && e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
