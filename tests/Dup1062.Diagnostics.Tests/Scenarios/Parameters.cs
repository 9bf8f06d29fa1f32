using System.Data.Common;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>An object's properties as parameters.</summary>
internal static class Parameters
{
    public static IReadOnlyDictionary<string, object?> Of(object parameters) =>
        parameters.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(parameters));

    public static DbParameter Create(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@{name}";
        parameter.Value = value ?? DBNull.Value;
        return parameter;
    }
}
