using System.Reflection;
using Xunit.Sdk;

namespace Dup1062.Servers;

/// <summary>Runs a theory on each kind of server: the kind comes first, then the row's values.</summary>
/// <param name="row">The values of the theory's further parameters.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EachServerAttribute(params object?[] row) : DataAttribute
{
    /// <inheritdoc />
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<ServerKind>().Select(object?[] (kind) => [kind, .. row]);
}
