using Dup1062.MySql.Schema;

namespace Dup1062.Diagnostics.Values;

/// <summary>A table that a statement's write leads to.</summary>
/// <param name="Table">The table.</param>
/// <param name="IsTrigger">A trigger leads there; else a foreign key.</param>
/// <param name="Text">How, in words.</param>
internal sealed record ReachedTable(TableName Table, bool IsTrigger, string Text);
