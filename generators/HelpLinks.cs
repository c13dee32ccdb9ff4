namespace ECan.Sdk.Diagnostics;

/// <summary>Where the page of a rule is; in this repository it lies in docs/rules.</summary>
internal static class HelpLinks
{
    private const string Pages = "https://ecan.ai/sdk/rules/";

    public static string Of(string ruleId) => Pages + ruleId;
}
