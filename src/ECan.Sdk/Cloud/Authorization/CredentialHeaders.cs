namespace ECan.Sdk.Cloud;

/// <summary>The headers that carry credentials.</summary>
internal static class CredentialHeaders
{
    public const string ApiKey = "x-api-key";
    public const string Authorization = "Authorization";

    private static readonly string[] Names = [Authorization, ApiKey, "X-Amz-Security-Token"];

    /// <summary>The credential that a request was sent with; null if it had none.</summary>
    public static string? Credential(IReadOnlyDictionary<string, string> headers) =>
        All(headers).FirstOrDefault();

    /// <summary>Everything in the headers that nobody may read.</summary>
    public static IEnumerable<string> All(IReadOnlyDictionary<string, string> headers) =>
        from name in Names
        from header in headers
        where name.Equals(header.Key, StringComparison.OrdinalIgnoreCase)
        select header.Value;
}
