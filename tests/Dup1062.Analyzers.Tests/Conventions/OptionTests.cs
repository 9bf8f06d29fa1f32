using System.Reflection;
using Dup1062.Analyzers.Configuration;

namespace Dup1062.Analyzers.Tests.Conventions;

public class OptionTests
{
    [Fact]
    public void The_README_lists_every_option()
    {
        var keys = typeof(Dup1062Options)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(
            keys.Order(StringComparer.Ordinal),
            Rules.ReadLines("README.md")
                .Where(line => line.StartsWith("| `dup1062.", StringComparison.Ordinal))
                .Select(line => line.Split('`')[1])
                .Order(StringComparer.Ordinal));
    }
}
