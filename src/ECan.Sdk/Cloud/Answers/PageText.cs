using System.Text.RegularExpressions;

namespace ECan.Sdk.Cloud;

/// <summary>What a person would read of an error page: its title, else its text.</summary>
internal static partial class PageText
{
    private const int TimeLimit = 1000;

    public static string Of(string page)
    {
        var title = Title().Match(page);
        var text = title.Success ? title.Groups["text"].Value : Tag().Replace(page, " ");
        return WhiteSpace().Replace(text, " ").Trim();
    }

    [GeneratedRegex(
        "<title[^>]*>(?<text>[^<]+)</title>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        TimeLimit
    )]
    private static partial Regex Title();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, TimeLimit)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.None, TimeLimit)]
    private static partial Regex WhiteSpace();
}
