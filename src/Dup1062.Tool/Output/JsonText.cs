using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dup1062.Tool.Output;

/// <summary>Results as JSON: indented, names in camel case, every field there, null where nothing is known.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A result as JSON.</summary>
    public static string Of<T>(T result) => JsonSerializer.Serialize(result, Options);
}
