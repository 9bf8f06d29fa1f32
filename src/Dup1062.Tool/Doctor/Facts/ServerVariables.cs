using Dup1062.Diagnostics;
using Dup1062.Diagnostics.Queries;

namespace Dup1062.Tool.Doctor.Facts;

/// <summary>The global variables that decide about 1062. A variable that this server does not have is null.</summary>
internal sealed class ServerVariables
{
    private static readonly string[] Names =
    [
        "sql_mode", "read_only", "super_read_only", "server_id", "auto_increment_increment", "auto_increment_offset",
        "slave_skip_errors", "replica_skip_errors", "slave_exec_mode", "replica_exec_mode", "sql_slave_skip_counter", "sql_replica_skip_counter",
        "group_replication_group_name", "group_replication_single_primary_mode", "wsrep_on", "wsrep_auto_increment_control",
    ];

    private readonly Dictionary<string, string> _values;

    private ServerVariables(Dictionary<string, string> values) => _values = values;

    /// <summary>Reads them; no privilege is needed.</summary>
    public static async Task<ServerVariables> ReadAsync(Questions questions)
    {
        var query = new Query($"SHOW GLOBAL VARIABLES WHERE Variable_name IN ({string.Join(", ", Names.Select(name => $"'{name}'"))})", []);
        var answer = await questions.AskAsync(query, "the server's variables");
        return new(answer?.Rows.ToDictionary(row => answer.Text(row, "Variable_name")!, row => answer.Text(row, "Value") ?? "", StringComparer.OrdinalIgnoreCase) ?? []);
    }

    /// <summary>A variable's value.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>The name that this server knows a variable by, of several; null where it has none of them.</summary>
    public string? Find(params string[] names) => names.FirstOrDefault(_values.ContainsKey);

    /// <summary>A number; null where the server does not have the variable.</summary>
    public long? Number(string name) => long.TryParse(this[name], out var number) ? number : null;

    /// <summary>Whether a switch is on; null where the server does not have it.</summary>
    public bool? IsOn(string name) => this[name] is { } value ? value is not ("OFF" or "0" or "") : null;

    /// <summary>The evidence that variables give.</summary>
    public Evidence Show(string text, params string[] names) => new(
        text,
        $"SELECT {string.Join(", ", names.Select(name => $"@@GLOBAL.{name}"))}",
        string.Join(", ", names.Select(name => $"@@GLOBAL.{name} = {this[name]}")));
}
