using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ECan.Sdk.Testing.Engine;

/// <summary>What AppSync takes for one of its scalars.</summary>
/// <param name="Name">The name of the scalar.</param>
/// <param name="Noun">What an error calls it.</param>
/// <param name="IsValid">Whether a text fits.</param>
internal sealed partial record AwsScalarFormat(string Name, string Noun, Func<string, bool> IsValid)
{
    public const string Json = "AWSJSON";
    public const string Timestamp = "AWSTimestamp";

    private const string Offset = @"(?:Z|[+-](?:0\d|1\d):[0-5]\d(?::[0-5]\d)?)";
    private const string Day = @"-?(?<date>\d{4}-\d\d-\d\d)";
    private const string Clock = @"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?";

    public static IReadOnlyList<AwsScalarFormat> All { get; } =
    [
        new("AWSDate", "a valid Date Object", text => IsDay(DatePattern().Match(text))),
        new("AWSTime", "a valid Time Object", text => TimePattern().IsMatch(text)),
        new("AWSDateTime", "a valid DateTime Object", text => IsDay(DateTimePattern().Match(text))),
        new(Timestamp, "a valid timestamp", _ => false),
        new("AWSEmail", "a valid email address", text => EmailPattern().IsMatch(text)),
        new(Json, "valid JSON", IsJson),
        new("AWSURL", "a valid URL", IsUrl),
        new("AWSPhone", "a valid phone number", IsPhone),
        new("AWSIPAddress", "a valid IP address", IsAddress),
    ];

    private static bool IsDay(Match match) =>
        match.Success
        && DateOnly.TryParseExact(
            // The calendar does not reach to the year 0; 2000 is a leap year as that one is.
            match.Groups["date"].Value.StartsWith("0000", StringComparison.Ordinal)
                ? $"2000{match.Groups["date"].Value[4..]}"
                : match.Groups["date"].Value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    private static bool IsJson(string text)
    {
        try
        {
            JsonNode.Parse(text);
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static bool IsUrl(string text) =>
        SchemePattern().IsMatch(text)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && !uri.AbsolutePath.Contains("//", StringComparison.Ordinal);

    private static bool IsPhone(string text) =>
        PhonePattern().IsMatch(text) && text.Count(char.IsAsciiDigit) is >= 7 and <= 15;

    private static bool IsAddress(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || !IPAddress.TryParse(parts[0], out var address))
        {
            return false;
        }

        var isV4 = address.AddressFamily == AddressFamily.InterNetwork;
        if (isV4 && parts[0].Count(c => c == '.') != 3)
        {
            return false;
        }

        return parts.Length == 1
            || (
                int.TryParse(
                    parts[1],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var bits
                )
                && bits <= (isV4 ? 32 : 128)
            );
    }

    [GeneratedRegex(
        $"^{Day}{Offset}?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex DatePattern();

    [GeneratedRegex(
        $"^{Clock}{Offset}?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex TimePattern();

    [GeneratedRegex(
        $"^{Day}T{Clock}{Offset}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmailPattern();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SchemePattern();

    [GeneratedRegex(@"^\+?[0-9 ()-]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PhonePattern();
}
