using System.Runtime.CompilerServices;

namespace Dup1062.Diagnostics.Exceptions;

/// <summary>Compares exceptions as objects: a type of the application's can redefine equality.</summary>
internal sealed class ByReference : IEqualityComparer<Exception>
{
    public static readonly ByReference Comparer = new();

    public bool Equals(Exception? x, Exception? y) => ReferenceEquals(x, y);

    public int GetHashCode(Exception obj) => RuntimeHelpers.GetHashCode(obj);
}
