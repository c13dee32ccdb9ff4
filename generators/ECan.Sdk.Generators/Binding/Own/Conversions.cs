using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>Which C# types hold which values of the cloud, where the two say it alone.</summary>
internal static class Conversions
{
    private static readonly ClrKind[] Date = [ClrKind.DateOnly, ClrKind.DateTime, ClrKind.String];
    private static readonly ClrKind[] DateTime =
    [
        ClrKind.DateTimeOffset,
        ClrKind.DateTime,
        ClrKind.String,
    ];

    private static readonly Dictionary<ValueKind, (ClrKind[] Kinds, string Words)> Known = new()
    {
        [ValueKind.String] = (
            [
                ClrKind.String,
                ClrKind.Guid,
                ClrKind.Uri,
                ClrKind.Whole,
                ClrKind.Decimal,
                ClrKind.DateTimeOffset,
                ClrKind.DateTime,
                ClrKind.DateOnly,
                ClrKind.TimeOnly,
            ],
            "a string, Guid, enum, Uri, whole or decimal number, or a date or time, which travels as ISO 8601"
        ),
        [ValueKind.Int] = ([ClrKind.Whole], "an integer type of 8 to 64 bits"),
        [ValueKind.Float] = (
            [ClrKind.Double, ClrKind.Single, ClrKind.Decimal, ClrKind.Whole],
            "a double, float, decimal or an integer type"
        ),
        [ValueKind.Boolean] = ([ClrKind.Boolean], "a bool"),
        [ValueKind.Json] = (
            [
                ClrKind.JsonNode,
                ClrKind.JsonObject,
                ClrKind.JsonArray,
                ClrKind.JsonValue,
                ClrKind.JsonElement,
                ClrKind.JsonDocument,
                ClrKind.String,
            ],
            "a JsonNode, JsonElement, JsonDocument or a string with the JSON"
        ),
        [ValueKind.Date] = (Date, "a DateOnly, DateTime or string"),
        [ValueKind.DateText] = (Date, "a DateOnly, DateTime or string"),
        [ValueKind.Time] = ([ClrKind.TimeOnly, ClrKind.String], "a TimeOnly or string"),
        [ValueKind.DateTime] = (DateTime, "a DateTimeOffset, DateTime or string"),
        [ValueKind.DateTimeText] = (DateTime, "a DateTimeOffset, DateTime or string"),
        [ValueKind.Timestamp] = (
            [ClrKind.DateTimeOffset, ClrKind.DateTime, ClrKind.Whole],
            "a DateTimeOffset, DateTime, or an integer type for the seconds since 1970"
        ),
        [ValueKind.Url] = ([ClrKind.Uri, ClrKind.String], "a Uri or string"),
        [ValueKind.Enum] = ([ClrKind.String], "an enum or string"),
        [ValueKind.Object] = ([], "a class, record or struct with properties for its fields"),
        [ValueKind.List] = (
            [],
            "an array, List<T>, HashSet<T>, ImmutableArray<T>, or an interface of these"
        ),
    };

    public static bool Exist(ValueKind cloud, ClrKind clr) =>
        Known.TryGetValue(cloud, out var known) && known.Kinds.Contains(clr);

    /// <summary>What a field takes, for the end of a message.</summary>
    public static string Words(TypeModel cloud) =>
        cloud.Kind is ValueKind.List
            ? $"{Known[cloud.Kind].Words}, of items that take {Words(cloud.Element!)}"
            : Known[cloud.Kind].Words;

    public static bool IsList(ClrType type) =>
        type.Kind is ClrKind.Array or ClrKind.List or ClrKind.Set or ClrKind.ImmutableArray;

    /// <summary>The type as the schema writes it, near enough for a message.</summary>
    public static string CloudName(TypeModel cloud) =>
        cloud.Kind switch
        {
            ValueKind.List => $"[{CloudName(cloud.Element!)}]",
            ValueKind.Enum or ValueKind.Object => cloud.ClrName!,
            ValueKind.Json => "AWSJSON",
            ValueKind.Date => "AWSDate",
            ValueKind.Time => "AWSTime",
            ValueKind.DateTime => "AWSDateTime",
            ValueKind.Timestamp => "AWSTimestamp",
            ValueKind.Url => "AWSURL",
            ValueKind.DateText => "String, listed as a date",
            ValueKind.DateTimeText => "String, listed as a date-time",
            var kind => kind.ToString(),
        };
}
