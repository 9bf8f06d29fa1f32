using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Dup1062.Analyzers.Tests.State;

/// <summary>The text of a file that counts how often somebody reads from it.</summary>
internal sealed class CountedText(string text) : SourceText
{
    private int _reads;

    public int Reads => Volatile.Read(ref _reads);

    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => text.Length;

    public override char this[int position]
    {
        get
        {
            Interlocked.Increment(ref _reads);
            return text[position];
        }
    }

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        Interlocked.Increment(ref _reads);
        text.CopyTo(sourceIndex, destination, destinationIndex, count);
    }
}
