namespace Dup1062.Diagnostics.Monitoring;

/// <summary>OpenTelemetry's names for what databases have, and ours for the rest.</summary>
internal static class AttributeNames
{
    public const string System = "db.system.name";
    public const string Namespace = "db.namespace";
    public const string Collection = "db.collection.name";
    public const string StatusCode = "db.response.status_code";
    public const string ErrorType = "error.type";
    public const string Key = "dup1062.key";
    public const string Cause = "dup1062.cause";
    public const string Confidence = "dup1062.confidence";
}
