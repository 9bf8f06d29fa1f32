using Dup1062.Analyzers.SchemaSources.Declarations;

namespace Dup1062.Analyzers.SchemaSources.Fluent;

/// <summary>An argument of a call, as far as syntax tells it.</summary>
internal abstract record FluentArgument
{
    /// <summary>The values of a list, or the value itself.</summary>
    public IEnumerable<FluentArgument> Items => this is ListArgument list ? list.Values : [this];
}

/// <summary>A string.</summary>
internal sealed record TextArgument(string Text) : FluentArgument;

/// <summary>A string with holes: <see cref="Dup1062.MySql.Lexing.SqlLexer.Hole"/> stands for each, and what fills them is kept as it is written.</summary>
internal sealed record TemplateArgument(string Text, EquatableArray<string> Holes) : FluentArgument;

/// <summary>The name of something whose value is declared elsewhere: <c>Tables.Coupons</c>.</summary>
internal sealed record NameArgument(string Name) : FluentArgument;

/// <summary>true, false, a whole number, or null.</summary>
internal sealed record ValueArgument(object? Value) : FluentArgument;

/// <summary><c>c => c.Code</c>, <c>c => new { c.A, c.B }</c>: properties of the parameter.</summary>
internal sealed record MembersArgument(EquatableArray<string> Names) : FluentArgument;

/// <summary>A lambda that makes calls.</summary>
internal sealed record BlockArgument(EquatableArray<string> Parameters, EquatableArray<FluentStep> Steps) : FluentArgument;

/// <summary>A lambda that makes an object: <c>table => new { Id = table.Column&lt;int&gt;() }</c>.</summary>
internal sealed record ObjectArgument(EquatableArray<FluentParameter> Members) : FluentArgument;

/// <summary><c>typeof(T)</c> or <c>new T(…)</c>.</summary>
internal sealed record TypeArgument(TypeName Type) : FluentArgument;

/// <summary>Several values.</summary>
internal sealed record ListArgument(EquatableArray<FluentArgument> Values) : FluentArgument;

/// <summary>What a chain of calls returns.</summary>
internal sealed record ChainArgument(FluentChain Chain) : FluentArgument;

/// <summary>Anything else.</summary>
internal sealed record OpaqueArgument : FluentArgument
{
    public static OpaqueArgument Instance { get; } = new();
}
