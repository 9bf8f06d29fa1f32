using System.IO.Compression;
using System.Text;
using CsCheck;
using Dup1062.Tool.Triage.Reading;

namespace Dup1062.Tool.Tests.Triage;

public class BlockTests
{
    private static readonly string Log = string.Join("\n", LogFormatTests.Formats.Select(format => format.Log));

    [Fact]
    public void Any_split_of_the_input_gives_the_same_groups()
    {
        var bytes = Encoding.UTF8.GetBytes(Log);
        var expected = TriageOf.Summary(TriageOf.Bytes(bytes));
        Gen.Int[1, 9000].Array[1, 50].Sample(sizes => TriageOf.Summary(TriageOf.Stream(new Pieces(bytes, sizes))) == expected, iter: 30);
    }

    [Fact]
    public void Every_word_of_every_language_is_found_at_every_place()
    {
        foreach (var pattern in AnchorPatterns.All)
        {
            for (var before = 0; before < 130; before++)
            {
                var found = new List<int>();
                AnchorSearch.Instance.FindAll([.. Enumerable.Repeat((byte)'.', before), .. pattern, .. "....."u8], found);
                Assert.Contains(before, found);
            }
        }
    }

    [Fact]
    public void Search_finds_what_a_search_one_by_one_finds()
    {
        var patterns = Gen.Int[0, AnchorPatterns.All.Count - 1].Select(i => AnchorPatterns.All[i]);
        var parts = Gen.OneOf(patterns, patterns.Select(pattern => pattern[..^1]), Gen.Byte.Array[0, 40]);
        parts.Array[0, 30].Select(all => all.SelectMany(part => part).ToArray()).Sample(text =>
        {
            var found = new List<int>();
            AnchorSearch.Instance.FindAll(text, found);
            return found.Distinct().Order().SequenceEqual(Enumerable.Range(0, text.Length).Where(at => AnchorPatterns.All.Any(pattern => text.AsSpan(at).StartsWith(pattern))));
        }, iter: 300);
    }

    [Fact]
    public void A_pipe_that_pauses_within_an_entry_loses_and_doubles_nothing()
    {
        const string log = "2026-01-01 10:00:00 ERROR failed\nMySqlException: Duplicate entry 'a' for key 'users.uq'\n   at X\n ---> MySqlException: Duplicate entry 'a' for key 'users.uq'\n";
        Assert.Equal("users.uq 1 2026-01-01T10:00:00", TriageOf.Summary(TriageOf.Stream(new Pieces(Encoding.UTF8.GetBytes(log), [100]))));
    }

    [Fact]
    public void A_line_longer_than_all_buffers_is_read_around_its_error()
    {
        var line = new string('x', 10_000_000);
        Assert.Equal("users.uq 1", TriageOf.Summary(TriageOf.Text($"2026-01-01 {line} Duplicate entry 'a' for key 'users.uq' {line}\n", 1 << 20)));
    }

    [Fact]
    public void Concatenated_members_of_gzip_are_one_log()
    {
        var member = Packed("2026-01-01 10:00:00 Duplicate entry 'a' for key 'users.uq'\n");
        Assert.Equal("users.uq 2 2026-01-01T10:00:00", TriageOf.Summary(TriageOf.Stream(new GZipStream(new MemoryStream([.. member, .. member]), CompressionMode.Decompress))));
    }

    internal static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    /// <summary>Gives its bytes in pieces of given sizes, over and over.</summary>
    private sealed class Pieces(byte[] bytes, int[] sizes) : MemoryStream(bytes)
    {
        private int _piece;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, sizes[_piece++ % sizes.Length]));
    }
}
