namespace Dup1062.Benchmarks;

/// <summary>A dump as mysqldump writes it, nearly all of it row data.</summary>
internal static class Dump
{
    public static void Write(TextWriter writer, long length)
    {
        writer.Write("-- MySQL dump 10.13  Distrib 9.7.4, for Linux (x86_64)\n/*!40101 SET NAMES utf8mb4 */;\n");
        var random = new Random(1062);
        for (var (table, written) = (0, 0L); written < length; table++)
        {
            writer.Write($"DROP TABLE IF EXISTS `t{table}`;\n{GeneratedProject.Schema(1).Replace("item_0", "t" + table).Replace("note_0", "n" + table)}\nLOCK TABLES `t{table}` WRITE;\n");
            for (var statement = 0; statement < 5; statement++)
            {
                writer.Write($"INSERT INTO `t{table}` VALUES ");
                for (var row = 0; row < 8000; row++)
                {
                    var text = $"({row},'code-{random.Next():x8}','It\\'s a {random.Next()} name; with ''quotes'' -- and more','2024-05-06 07:08:09')";
                    written += text.Length + 1;
                    writer.Write(row == 0 ? "" : ",");
                    writer.Write(text);
                }
                writer.Write(";\n");
            }
            writer.Write("UNLOCK TABLES;\n");
        }
    }
}
