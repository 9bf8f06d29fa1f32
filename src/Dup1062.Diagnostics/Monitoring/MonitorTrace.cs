using System.Diagnostics;
using System.Globalization;

namespace Dup1062.Diagnostics.Monitoring;

/// <summary>Events on the activity of the failing request, and an activity for each diagnosis that links to it. No value of a row is in them.</summary>
internal static class MonitorTrace
{
    private static readonly ActivitySource Source = new("Dup1062");

    /// <summary>Notes the error where it happened. Reads its text only where somebody records the request.</summary>
    public static void AddError(in Report report)
    {
        if (report.Activity is { IsAllDataRequested: true } activity) activity.AddEvent(new("dup1062.error", tags: Tags(report.ToEntry())));
    }

    public static Activity? StartDiagnosis(in PendingDiagnosis pending)
    {
        ActivityLink[] links = pending.Report.Activity is null ? [] : [new(pending.Report.Context)];
        return Source.StartActivity("diagnose duplicate entry", ActivityKind.Internal, parentContext: default, Tags(pending.Entry), links);
    }

    /// <summary>Notes the cause on the diagnosis, and on the request if it still runs.</summary>
    public static void AddDiagnosis(Activity? activity, in PendingDiagnosis pending, Diagnosis diagnosis)
    {
        activity?.SetTag(AttributeNames.Cause, diagnosis.Cause.ToString());
        if (pending.Report.Activity is not { IsAllDataRequested: true, IsStopped: false } request) return;
        var tags = Tags(pending.Entry);
        tags.Add(AttributeNames.Cause, diagnosis.Cause.ToString());
        tags.Add(AttributeNames.Confidence, diagnosis.Causes.Count == 0 ? 0 : diagnosis.Causes[0].Confidence);
        request.AddEvent(new("dup1062.diagnosis", tags: tags));
    }

    private static ActivityTagsCollection Tags(DuplicateEntry entry)
    {
        var tags = new ActivityTagsCollection { { AttributeNames.StatusCode, entry.Number.ToString(CultureInfo.InvariantCulture) } };
        if (entry.Database is { } database) tags.Add(AttributeNames.Namespace, database);
        if (entry.Table is { } table) tags.Add(AttributeNames.Collection, table);
        if (entry.Key is { } key) tags.Add(AttributeNames.Key, key);
        return tags;
    }
}
