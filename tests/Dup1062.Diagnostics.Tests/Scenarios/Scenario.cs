using Dup1062.Servers;

namespace Dup1062.Diagnostics.Tests.Scenarios;

/// <summary>A duplicate as it happens in a service: what is in the database, what the service does, and why that fails.</summary>
/// <param name="Cause">What a diagnosis has to find.</param>
/// <param name="Name">The name, unique among all scenarios.</param>
public sealed record Scenario(Cause Cause, string Name)
{
    /// <summary>Tables, triggers, procedures and rows; one or more statements.</summary>
    public required string Setup { get; init; }

    /// <summary>The statement that fails.</summary>
    public required string Sql { get; init; }

    /// <summary>An object whose properties are the statement's parameters.</summary>
    public object Parameters { get; init; } = new { };

    /// <summary>Where it can arise.</summary>
    public IReadOnlyList<ServerKind> Servers { get; init; } = Enum.GetValues<ServerKind>();

    /// <summary>Statements that the failing session runs first; it stays open until the diagnosis is done.</summary>
    public string? Session { get; init; }

    /// <summary>A statement of another session's transaction that commits when the failing statement waits for it.</summary>
    public string? Rival { get; init; }

    /// <summary>What the failing session does about the error, before anybody diagnoses it.</summary>
    public string? Reaction { get; init; }

    /// <summary>What other sessions do before anybody diagnoses the error.</summary>
    public string? Afterwards { get; init; }

    /// <summary>The contents of the file that stands for <c>{file}</c> in the statement.</summary>
    public string? File { get; init; }

    /// <summary>The statement is prepared on the server first.</summary>
    public bool IsPrepared { get; init; }

    /// <summary>Whoever diagnoses knows nothing but the error: a log line.</summary>
    public bool IsMessageOnly { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Cause}: {Name}";
}
