using Microsoft.CodeAnalysis;

namespace Dup1062.Analyzers.Drivers;

/// <summary>Which engines a project can talk to, by the drivers it refers to.</summary>
internal static class EngineReferences
{
    public static Engine Of(Compilation compilation)
    {
        var engines = EngineNames.OfDriver(compilation.AssemblyName ?? "");
        foreach (var assembly in compilation.ReferencedAssemblyNames) engines |= EngineNames.OfDriver(assembly.Name);
        return engines;
    }
}
