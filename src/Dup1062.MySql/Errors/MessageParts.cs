using Dup1062.MySql.Statements;

namespace Dup1062.MySql.Errors;

/// <summary>Where the parts of a message stand.</summary>
internal struct MessageParts
{
    public SqlSpan? Value;
    public SqlSpan? Key;
    public SqlSpan? Table;
    public SqlSpan? Parent;

    public void Set(MessageSlot slot, SqlSpan span)
    {
        switch (slot)
        {
            case MessageSlot.Value: Value = span; break;
            case MessageSlot.Table: Table = span; break;
            case MessageSlot.Parent: Parent = span; break;
            default: Key = span; break;
        }
    }
}
