using System.CommandLine;

namespace Dup1062.Tool.SchemaPulling;

/// <summary><c>dup1062 schema</c>: what is done with a schema.</summary>
internal static class SchemaCommand
{
    public static Command Create() => new("schema", "The schema that the analyzers read.") { PullCommand.Create() };
}
