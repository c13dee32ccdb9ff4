namespace OfflineDemo;

/// <summary>The command line.</summary>
internal sealed record DemoArguments(Uri? Endpoint, string? ApiKey, string? Token)
{
    public const string Usage = """
        OfflineDemo                                 plays the cloud on this machine
        OfflineDemo --endpoint URL --api-key KEY    uses an AppSync endpoint that serves this schema
        OfflineDemo --endpoint URL --token TOKEN    the same, with a user pool token
        """;

    /// <exception cref="FormatException">An argument is unknown, lacks its value, or another is needed.</exception>
    public static DemoArguments Parse(IReadOnlyList<string> args)
    {
        var result = new DemoArguments(null, null, null);
        for (var i = 0; i < args.Count; i += 2)
        {
            var value =
                i + 1 < args.Count
                    ? args[i + 1]
                    : throw new FormatException($"{args[i]} needs a value.");
            result = args[i] switch
            {
                "--endpoint" when Uri.TryCreate(value, UriKind.Absolute, out var uri) => result with
                {
                    Endpoint = uri,
                },
                "--endpoint" => throw new FormatException($"'{value}' is no absolute URL."),
                "--api-key" => result with { ApiKey = value },
                "--token" => result with { Token = value },
                _ => throw new FormatException($"Unknown argument '{args[i]}'."),
            };
        }

        if (result.Endpoint is null != (result.ApiKey is null && result.Token is null))
        {
            throw new FormatException(
                "--endpoint needs --api-key or --token, and these need --endpoint."
            );
        }

        return result;
    }
}
