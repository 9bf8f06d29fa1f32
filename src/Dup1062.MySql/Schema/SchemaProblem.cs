namespace Dup1062.MySql.Schema;

/// <summary>A statement of a script that begins like one about the schema and cannot be read.</summary>
/// <param name="Location">Where reading failed.</param>
/// <param name="Expected">What was expected there, such as <c>a column name</c>.</param>
/// <param name="Found">What stands there instead, at most 40 characters; empty at the end of the statement.</param>
public sealed record SchemaProblem(ScriptLocation Location, string Expected, string Found);
