using System.Data;
using System.Data.Common;

namespace Dup1062.Diagnostics.EntityFrameworkCore;

/// <summary>
/// The last command of a context's SaveChanges. EF Core empties and disposes of its commands before it says that one has failed, so their text and
/// parameters are remembered: references only, in an array that serves the context again.
/// </summary>
internal sealed class CommandRecording
{
    private string? _text;
    private string? _database;
    private DbParameter?[] _parameters = [];
    private int _count;

    public void Record(DbCommand command)
    {
        Clear();
        _text = command.CommandText;
        _database = command.Connection?.Database;
        _count = command.Parameters.Count;
        if (_parameters.Length < _count) _parameters = new DbParameter[_count];
        command.Parameters.CopyTo(_parameters, 0);
    }

    public void Clear()
    {
        _text = _database = null;
        Array.Clear(_parameters, 0, _count);
        _count = 0;
    }

    /// <summary>The command as it was executed; null where none was.</summary>
    public FailedCommand? ToCommand() => _text is null ? null : new(
        _text,
        [.. _parameters.Take(_count).Where(p => p!.Direction is ParameterDirection.Input or ParameterDirection.InputOutput).Select(p => new CommandParameter(p!.ParameterName, p.Value))],
        _database is { Length: > 0 } ? _database : null);
}
