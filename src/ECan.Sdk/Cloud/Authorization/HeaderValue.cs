namespace ECan.Sdk.Cloud;

/// <summary>What may stand in a header. A line break would let a credential add headers of its own.</summary>
internal static class HeaderValue
{
    public static bool IsValid(string value) => value.All(c => c is '\t' or (>= ' ' and <= '~'));

    public static string Problem(string what) =>
        $"The {what} holds a line break or another character that cannot stand in an HTTP header.";
}
