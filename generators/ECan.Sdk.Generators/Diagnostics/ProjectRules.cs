namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>What can be wrong with the project that generates.</summary>
internal static class ProjectRules
{
    public static readonly Rule RuntimeNotReferenced = new(
        "ECAN0301",
        "The runtime is not referenced",
        "The project has mappings but does not reference ECan.Sdk, so nothing is generated. Add the package ECan.Sdk, or set ECanGenerate to false.",
        RuleSeverity.Warning
    );

    public static readonly Rule InvalidVisibility = new(
        "ECAN0302",
        "The visibility of generated types is not valid",
        "ECanVisibility is '{0}'. Set it to public or internal.",
        RuleSeverity.Error
    );

    public static readonly Rule InvalidNamespace = new(
        "ECAN0303",
        "The namespace of generated types is not valid",
        "{0} gives the namespace '{1}', which is not a valid one. Set ECanNamespace to names of letters, digits and underscores with dots between them.",
        RuleSeverity.Error
    );

    public static readonly Rule NoMapping = new(
        "ECAN0304",
        "A schema has no mapping",
        "The schema has no mapping, so nothing is generated. {0}",
        RuleSeverity.Warning
    );

    /// <summary>Every rule here, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [RuntimeNotReferenced, InvalidVisibility, InvalidNamespace, NoMapping];
}
