using System.Text.Json;
using Dup1062.Tool.Triage.Timestamps;

namespace Dup1062.Tool.Triage.Lines;

/// <summary>What an object of JSON says that is an entry of a log, or transports one.</summary>
internal sealed class JsonEntry
{
    /// <summary>The earlier ones win: what an application says of itself, and then what others add.</summary>
    private static readonly string[] TimeNames =
    [
        "@t", "@timestamp", "timestamp", "timestampUtc", "time", "ts", "datetime", "date", "$date", "asctime", "eventTime", "time_local", "timeMillis", "epochSecond", "timeUnixNano",
        "created", "created_at", "logged_at", "timeGenerated", "t", "__REALTIME_TIMESTAMP", "_SOURCE_REALTIME_TIMESTAMP", "receiveTimestamp", "Last_SQL_Error_Timestamp",
    ];

    private static readonly string[] LoggerNames = ["SourceContext", "Category", "CategoryName", "logger", "log.logger", "loggerName", "logger_name", "name", "channel"];
    private static readonly string[] MessageNames = ["@m", "@mt", "message", "msg", "RenderedMessage", "MessageTemplate"];
    private static readonly string[] SourceNames = ["stream", "pod_name", "container_name", "_PID", "host", "hostname"];

    private readonly List<string> _texts = [];
    private readonly Dictionary<string, string> _members = new(StringComparer.OrdinalIgnoreCase);
    private int _timeRank = int.MaxValue;

    private JsonEntry()
    {
    }

    public LogTime? Time { get; private set; }

    /// <summary>All texts, in order.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The logger's name and the beginning of what it says.</summary>
    public string Head => $"{First(LoggerNames)} {First(MessageNames)}";

    /// <summary>Which process it came from.</summary>
    public string? Source => First(SourceNames);

    /// <summary>The line that the object only transports: Docker's, the journal's, a collector's. Null where the object is the entry itself.</summary>
    public string? Transported =>
        _members.ContainsKey("__REALTIME_TIMESTAMP") || _members.ContainsKey("_PID") ? _members.GetValueOrDefault("MESSAGE")
        : _members.ContainsKey("stream") || _members.ContainsKey("time") || _members.ContainsKey("date") || _members.ContainsKey("pod_name") ? _members.GetValueOrDefault("log")
        : null;

    /// <summary>Reads the object that a text begins with.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="length">How much of it the object takes.</param>
    public static JsonEntry? TryRead(ReadOnlySpan<byte> utf8, out int length)
    {
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }));
        var entry = new JsonEntry();
        length = 0;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            string? name = null;
            while (reader.CurrentDepth > 0 || reader.TokenType != JsonTokenType.EndObject)
            {
                if (!reader.Read()) return null;
                if (reader.TokenType == JsonTokenType.PropertyName) name = reader.GetString();
                else entry.Add(name, reader);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
        length = (int)reader.BytesConsumed;
        return entry;
    }

    private string? First(string[] names) => names.Select(name => _members.GetValueOrDefault(name)).FirstOrDefault(text => text is not null);

    private void Add(string? name, in Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number)) return;
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : null;
        if (text is not null) _texts.Add(text);
        if (name is null) return;
        AddTime(name, text, reader);
        _members.TryAdd(name, text ?? "");
    }

    private void AddTime(string name, string? text, in Utf8JsonReader reader)
    {
        var rank = Array.FindIndex(TimeNames, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (rank < 0 || rank >= _timeRank) return;
        if ((text is null ? FromNumber(reader) : FromText(text)) is not { } time) return;
        (Time, _timeRank) = (time, rank);
    }

    private static LogTime? FromNumber(in Utf8JsonReader reader) => reader.TryGetDouble(out var number) ? LogTimeReader.FromEpoch(number) : null;

    private static LogTime? FromText(string text)
    {
        if (text.Length is 0 or > 64) return null;
        if (double.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number)) return LogTimeReader.FromEpoch(number);
        return LogTimeReader.TryFind(text, out var time, out _) ? time : null;
    }
}
