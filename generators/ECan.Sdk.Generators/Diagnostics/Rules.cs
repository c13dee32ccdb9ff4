using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>Every rule there is.</summary>
internal static class Rules
{
    private static readonly Dictionary<string, Rule> ById = new Rule[][]
    {
        [.. SchemaRules.All],
        [.. MappingReadRules.All],
        [.. BindingRules.All],
        [.. OwnTypeRules.All],
        [.. ProjectRules.All],
    }
        .SelectMany(rules => rules)
        .ToDictionary(rule => rule.Id);

    public static IEnumerable<Rule> All => ById.Values;

    public static Rule Of(DiagnosticInfo diagnostic) => ById[diagnostic.Id];

    public static bool IsError(DiagnosticInfo diagnostic) =>
        Of(diagnostic).Severity == RuleSeverity.Error;
}
