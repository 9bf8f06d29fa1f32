namespace Dup1062.MySql.Schema;

/// <summary>Columns and keys that tell one request from another, by their usual names.</summary>
public static class RequestIds
{
    private static readonly string[] Names =
    [
        "idempot", "requestid", "requestkey", "requesttoken", "requestuuid", "requestguid", "messageid", "eventid", "dedup", "correlationid", "operationid", "commandid",
        "submissionid", "clienttoken", "clientrequest", "clientreference", "nonce", "webhookid", "deliveryid", "transactionref", "externaleventid",
    ];

    /// <summary>Whether a name is one.</summary>
    /// <param name="name">The name of a column or key, in any case and spelling (<c>request_id</c>, <c>RequestId</c>).</param>
    public static bool Contains(string name)
    {
        var plain = name.Replace("_", "").Replace("-", "");
        return Names.Any(known => plain.IndexOf(known, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
