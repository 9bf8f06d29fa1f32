using System.Runtime.CompilerServices;

namespace Dup1062.MySql.Schema.Scripts;

/// <summary>How to compile loops over whole scripts: at once as they stay, since their first call may be the longest.</summary>
internal static class Jit
{
    /// <summary>By its number, because only newer runtimes know it by name.</summary>
    public const MethodImplOptions Optimize = (MethodImplOptions)512;
}
