using Dup1062.MySql.Schema;
using Dup1062.Tool.Connections;
using Dup1062.Tool.Output;

namespace Dup1062.Tool.Diagnosing;

/// <summary>What the command line asks for.</summary>
/// <param name="Server">The server; null for none.</param>
/// <param name="Error">The error's text, or <c>-</c> for standard input.</param>
/// <param name="Sql">The failed statement, or null.</param>
/// <param name="Table">The table that has the key, with its database where one is given; null where the error or the statement is to tell.</param>
/// <param name="Database">The database, or null.</param>
/// <param name="Format">How to write the result.</param>
/// <param name="ShowsValues">Values are not masked.</param>
internal sealed record DiagnoseRequest(Server? Server, string Error, string? Sql, TableName? Table, string? Database, Format Format, bool ShowsValues);
