using System.Globalization;
using System.Text.RegularExpressions;
using ECan.Sdk.Generators.Mappings;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Which JSON values a scalar takes.</summary>
/// <param name="Words">What is wanted, for messages.</param>
/// <param name="Fits">Whether a value is that.</param>
internal sealed record ScalarForm(string Words, Func<JsonValue, bool> Fits)
{
    private const string Day = @"-?\d{4}-\d{2}-\d{2}";
    private const string Clock = @"\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?";
    private const string Offset = @"(Z|[+-]\d{2}:\d{2}(:\d{2})?)";

    private static readonly ScalarForm Text = new(
        "a string",
        value => value.Kind == MappingValueKind.String
    );

    private static readonly Dictionary<string, ScalarForm> Forms = new()
    {
        ["Int"] = new("a whole number of 32 bits", IsInt),
        ["Float"] = new("a number", value => value.Kind == MappingValueKind.Number),
        ["Boolean"] = new("true or false", value => value.Kind == MappingValueKind.Boolean),
        ["AWSTimestamp"] = new("a whole number of seconds", IsLong),
        ["AWSDate"] = Like("a date such as \"2025-01-31\"", $"{Day}{Offset}?"),
        ["AWSTime"] = Like("a time such as \"08:30:00\"", $"{Clock}{Offset}?"),
        ["AWSDateTime"] = Like(
            "a date-time with offset such as \"2025-01-31T08:30:00Z\"",
            $"{Day}T{Clock}{Offset}"
        ),
        ["ID"] = new(
            "a string or whole number",
            value => value.Kind == MappingValueKind.String || IsLong(value)
        ),
    };

    public static ScalarForm Of(string scalar) =>
        Forms.TryGetValue(scalar, out var form) ? form : Text;

    private static ScalarForm Like(string words, string pattern)
    {
        var regex = new Regex(
            $@"\A{pattern}\z",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
        return new(words, value => value.Text is { Length: < 100 } text && regex.IsMatch(text));
    }

    private static bool IsInt(JsonValue value) =>
        value.Kind == MappingValueKind.Number
        && int.TryParse(
            value.Raw,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out _
        );

    private static bool IsLong(JsonValue value) =>
        value.Kind == MappingValueKind.Number
        && long.TryParse(
            value.Raw,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out _
        );
}
