using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Dup1062.MySql.Schema;

namespace Dup1062.Benchmarks;

/// <summary>A 100 MB dump, nearly all of it row data, beside <c>grep -c 'CREATE TABLE'</c> on the same file.</summary>
[InProcess]
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 2, iterationCount: 10)]
public class DumpBenchmarks
{
    private const int Megabytes = 100;
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"dup1062-dump-{Environment.ProcessId}.sql");

    [GlobalSetup]
    public void WriteDump()
    {
        using var writer = new StreamWriter(_file);
        writer.Write("-- MySQL dump 10.13  Distrib 9.7.4, for Linux (x86_64)\n/*!40101 SET NAMES utf8mb4 */;\n");
        var random = new Random(1062);
        for (var table = 0; writer.BaseStream.Position < Megabytes * 1024L * 1024; table++)
        {
            writer.Write($"DROP TABLE IF EXISTS `t{table}`;\n{GeneratedProject.Schema(1).Replace("item_0", "t" + table).Replace("note_0", "n" + table)}\nLOCK TABLES `t{table}` WRITE;\n");
            for (var statement = 0; statement < 5; statement++)
            {
                writer.Write($"INSERT INTO `t{table}` VALUES ");
                for (var row = 0; row < 8000; row++)
                {
                    writer.Write(row == 0 ? "" : ",");
                    writer.Write($"({row},'code-{random.Next():x8}','It\\'s a {random.Next()} name; with ''quotes'' -- and more','2024-05-06 07:08:09')");
                }
                writer.Write(";\n");
            }
            writer.Write("UNLOCK TABLES;\n");
        }
    }

    [GlobalCleanup]
    public void DeleteDump() => File.Delete(_file);

    [Benchmark(Baseline = true)]
    public int Grep()
    {
        using var grep = Process.Start(new ProcessStartInfo("grep", ["-c", "CREATE TABLE", _file]) { RedirectStandardOutput = true })!;
        var count = int.Parse(grep.StandardOutput.ReadToEnd());
        grep.WaitForExit();
        return count;
    }

    [Benchmark]
    public int ReadSchema()
    {
        using var reader = new StreamReader(_file);
        return SchemaScript.Read(reader).Statements.Count;
    }
}
