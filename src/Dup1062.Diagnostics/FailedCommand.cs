using System.Data;
using System.Data.Common;

namespace Dup1062.Diagnostics;

/// <summary>The command that failed: a copy, since commands are disposed before anybody looks at them.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">The parameters with their values.</param>
/// <param name="Database">The database it ran in, where known.</param>
public sealed record FailedCommand(string Text, IReadOnlyList<CommandParameter> Parameters, string? Database = null)
{
    /// <summary>Copies a command of any driver: its text, and the parameters that go to the server.</summary>
    /// <param name="command">The command. For a stored procedure the text becomes a CALL.</param>
    public static FailedCommand From(DbCommand command)
    {
        var parameters = new List<CommandParameter>(command.Parameters.Count);
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Direction is ParameterDirection.Input or ParameterDirection.InputOutput) parameters.Add(new(parameter.ParameterName, parameter.Value));
        }
        var text = command.CommandType == CommandType.StoredProcedure ? $"CALL {command.CommandText}" : command.CommandText;
        return new(text, parameters, command.Connection?.Database is { Length: > 0 } database ? database : null);
    }
}
