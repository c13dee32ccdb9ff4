namespace ECan.Sdk.Generators.GraphQL;

/// <summary>The scalars that an AppSync schema uses without defining them.</summary>
internal static class KnownScalars
{
    /// <summary>GraphQL's own, then those that AppSync adds. A schema may declare them all the same.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Int",
        "Float",
        "String",
        "Boolean",
        "ID",
        "AWSDate",
        "AWSTime",
        "AWSDateTime",
        "AWSTimestamp",
        "AWSEmail",
        "AWSJSON",
        "AWSURL",
        "AWSPhone",
        "AWSIPAddress",
    ];
}
