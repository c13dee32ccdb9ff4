using System.Net.Http.Headers;

namespace ECan.Sdk.Cloud;

/// <summary>How long a service asks to be left alone, in seconds or until a date.</summary>
internal static class RetryAfterHeader
{
    // A service that says more than this is in error, or its clock is.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static TimeSpan? Read(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - now : null);
        return wait is { } time ? Clamp(time) : null;
    }

    private static TimeSpan Clamp(TimeSpan wait) =>
        wait < TimeSpan.Zero ? TimeSpan.Zero
        : wait > Longest ? Longest
        : wait;
}
