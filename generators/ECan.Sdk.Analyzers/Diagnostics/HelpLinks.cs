namespace ECan.Sdk.Analyzers.Diagnostics;

/// <summary>Where the page of a rule is.</summary>
internal static class HelpLinks
{
    private const string Pages = "https://github.com/ecan-ai/ECan.Sdk/blob/main/docs/rules/";

    public static string Of(string ruleId) => Pages + ruleId + ".md";
}
