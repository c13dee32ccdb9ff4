using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>How the scalars of GraphQL and of AppSync are held.</summary>
internal static class ScalarKinds
{
    private static readonly Dictionary<string, ValueKind> Kinds = new()
    {
        ["Int"] = ValueKind.Int,
        ["Float"] = ValueKind.Float,
        ["Boolean"] = ValueKind.Boolean,
        ["AWSJSON"] = ValueKind.Json,
        ["AWSDate"] = ValueKind.Date,
        ["AWSTime"] = ValueKind.Time,
        ["AWSDateTime"] = ValueKind.DateTime,
        ["AWSTimestamp"] = ValueKind.Timestamp,
        ["AWSURL"] = ValueKind.Url,
    };

    /// <summary>Text where nothing else is known: AppSync has no scalars of one's own.</summary>
    public static ValueKind Of(string scalar) =>
        Kinds.TryGetValue(scalar, out var kind) ? kind : ValueKind.String;
}
