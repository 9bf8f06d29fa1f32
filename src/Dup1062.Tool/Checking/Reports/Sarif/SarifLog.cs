using System.Text.Json.Serialization;

namespace Dup1062.Tool.Checking.Reports.Sarif;

// The part of SARIF 2.1.0 that the tool writes: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

internal sealed record SarifLog(SarifRun[] Runs)
{
    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string Schema => "https://json.schemastore.org/sarif-2.1.0.json";

    [JsonPropertyOrder(-1)]
    public string Version => "2.1.0";
}

internal sealed record SarifRun(
    SarifTool Tool, SarifInvocation[] Invocations, IReadOnlyDictionary<string, SarifArtifactLocation> OriginalUriBaseIds, SarifResult[] Results, string ColumnKind = "utf16CodeUnits");

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string SemanticVersion, string InformationUri, SarifRule[] Rules);

internal sealed record SarifRule(
    string Id, string Name, SarifText ShortDescription, SarifText FullDescription, string HelpUri, SarifHelp Help, SarifConfiguration DefaultConfiguration, SarifRuleProperties Properties);

internal sealed record SarifText(string Text);

internal sealed record SarifHelp(string Text, string Markdown);

internal sealed record SarifConfiguration(string Level);

internal sealed record SarifRuleProperties(string[] Tags, string Precision);

internal sealed record SarifInvocation(bool ExecutionSuccessful, SarifNotification[] ToolExecutionNotifications);

internal sealed record SarifNotification(string Level, SarifText Message);

internal sealed record SarifResult(
    string RuleId, int RuleIndex, string Level, SarifText Message, SarifLocation[] Locations, IReadOnlyDictionary<string, string> PartialFingerprints);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation);

internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion Region, SarifContextRegion? ContextRegion);

internal sealed record SarifArtifactLocation(string Uri, string? UriBaseId = null);

internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);

/// <summary>The whole lines that a region is in.</summary>
internal sealed record SarifContextRegion(int StartLine, int EndLine, SarifText Snippet);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class SarifContext : JsonSerializerContext;
