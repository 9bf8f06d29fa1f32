using Dup1062.Servers;

namespace Dup1062.Tool.Tests.Doctor;

/// <summary>A schema with something in it that will raise 1062.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Kind">The finding; null for a near miss, which has none at all.</param>
/// <param name="Setup">Makes it.</param>
public sealed record Scene(string Name, string? Kind, string Setup)
{
    /// <summary>Statements of which the last raises 1062; null where nothing can be provoked.</summary>
    public string? Provoke { get; init; }

    /// <summary>The urgency, where it matters.</summary>
    public string? Urgency { get; init; }

    /// <summary>The servers that get into this state.</summary>
    public ServerKind[] On { get; init; } = Enum.GetValues<ServerKind>();

    public override string ToString() => Name;
}
