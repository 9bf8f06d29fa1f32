namespace Dup1062.Diagnostics.Causes;

/// <summary>Names of columns and keys that tell one request from another.</summary>
internal static class IdempotencyNames
{
    private static readonly string[] Names =
    [
        "idempot", "requestid", "requestkey", "requesttoken", "requestuuid", "requestguid", "messageid", "eventid", "dedup", "correlationid", "operationid", "commandid",
        "submissionid", "clienttoken", "clientrequest", "clientreference", "nonce", "webhookid", "deliveryid", "transactionref", "externaleventid",
    ];

    /// <summary>Whether a name is one.</summary>
    public static bool Match(string name)
    {
        var plain = name.Replace("_", "").Replace("-", "");
        return Names.Any(known => plain.IndexOf(known, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
