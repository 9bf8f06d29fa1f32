using Dup1062.Analyzers.Drivers;
using Dup1062.Analyzers.SchemaSources.Declarations;
using Dup1062.MySql.Schema;

namespace Dup1062.Analyzers.SchemaSources.Strings;

/// <summary>A string in code that defines tables.</summary>
/// <param name="Text">What it says, with <see cref="Dup1062.MySql.Lexing.SqlLexer.Hole"/> for what only the running program knows.</param>
/// <param name="Holes">What fills each hole, as <see cref="HoleName"/> has it; empty for what means something only where it stands.</param>
/// <param name="Type">The type that the string stands in.</param>
/// <param name="Engines">The engines that the code around it speaks of.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record DdlText(string Text, EquatableArray<string> Holes, string Type, Engine Engines, ScriptLocation Location);
