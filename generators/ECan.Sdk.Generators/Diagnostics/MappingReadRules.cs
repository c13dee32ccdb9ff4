namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>What can be wrong with a mapping file by itself, whatever the schema says.</summary>
internal static class MappingReadRules
{
    public static readonly Rule SyntaxError = new(
        "ECAN0101",
        "The mapping is not valid JSON",
        "The mapping is not valid JSON: {0}",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateKey = new(
        "ECAN0102",
        "A key of the mapping stands twice",
        "The key '{0}' already stands in line {1}. Remove one of the two.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownKey = new(
        "ECAN0103",
        "A key of the mapping is not known",
        "A mapping has no key '{0}'.{1} Keys of your own begin with 'x-' or '_'.",
        RuleSeverity.Error
    );

    public static readonly Rule WrongKind = new(
        "ECAN0104",
        "A value of the mapping is of the wrong kind",
        "'{0}' must be {1}, but {2}.{3}",
        RuleSeverity.Error
    );

    public static readonly Rule WrongItemKind = new(
        "ECAN0105",
        "An item of the mapping is of the wrong kind",
        "{0} of '{1}' must be {2}, but {3}.{4}",
        RuleSeverity.Error
    );

    public static readonly Rule MissingDataType = new(
        "ECAN0106",
        "The mapping has no data type",
        "The mapping '{0}' has no 'data_type'. Add one, for example \"data_type\": \"{1}\".",
        RuleSeverity.Error
    );

    public static readonly Rule InvalidDataType = new(
        "ECAN0107",
        "The data type of the mapping is not a valid name",
        "'{0}' cannot be a data type: one begins with a small letter and holds small letters, digits and underscores only.{1}",
        RuleSeverity.Error
    );

    public static readonly Rule NotAnObject = new(
        "ECAN0108",
        "The mapping is not a JSON object",
        "A mapping must be a JSON object, but {0}. Write {{ \"data_type\": \"{1}\" }}.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownOperation = new(
        "ECAN0109",
        "An operation of the mapping is not known",
        "'{0}' has no operation '{1}'.{2} The operations are {3}.",
        RuleSeverity.Error
    );

    /// <summary>Every rule here, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        SyntaxError,
        DuplicateKey,
        UnknownKey,
        WrongKind,
        WrongItemKind,
        MissingDataType,
        InvalidDataType,
        NotAnObject,
        UnknownOperation,
    ];
}
