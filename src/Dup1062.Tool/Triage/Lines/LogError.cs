using Dup1062.MySql.Errors;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>An error in a log's entry.</summary>
/// <param name="message">Its text.</param>
internal sealed class LogError(DuplicateEntryMessage message)
{
    public DuplicateEntryMessage Message { get; } = message;

    public ErrorId Id { get; } = new(message.Key, message.Value);

    /// <summary>The table that the error names.</summary>
    public string? Table => Message.Table ?? Message.Applier?.Table;
}
