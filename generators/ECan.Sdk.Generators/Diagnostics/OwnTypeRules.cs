namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>What can be wrong with the app's own classes.</summary>
internal static class OwnTypeRules
{
    public static readonly Rule UnknownDataType = new(
        "ECAN0201",
        "A class is synced as a data type without a mapping",
        "'{0}' is synced as '{1}', for which there is no mapping.{2} Name the data type of a mapping, or add one with \"data_type\": \"{1}\".",
        RuleSeverity.Error
    );

    public static readonly Rule SecondClass = new(
        "ECAN0202",
        "Two classes are synced as one data type",
        "'{0}' is synced as '{1}', but '{2}' already is. Remove [SyncEntity] from one of the two.",
        RuleSeverity.Error
    );

    public static readonly Rule UnusableType = new(
        "ECAN0203",
        "A type cannot be synced",
        "'{0}' cannot be synced: {1}.",
        RuleSeverity.Error
    );

    public static readonly Rule NoKeyProperty = new(
        "ECAN0204",
        "A class has no property for its key",
        "'{0}' has no property for '{1}', which says which {2} is meant. Add one, or mark the one that holds it: [CloudField(\"{1}\")].",
        RuleSeverity.Error
    );

    public static readonly Rule NoRequiredProperty = new(
        "ECAN0205",
        "A class has no property for a field that the cloud requires",
        "'{0}' has no property for '{1}', which {2} requires. Add one, mark the one that holds it ([CloudField(\"{1}\")]), or give a default in the mapping.",
        RuleSeverity.Error
    );

    public static readonly Rule NoField = new(
        "ECAN0206",
        "A property has no field in the cloud",
        "'{0}' has no field in '{1}', so it is neither sent nor read.{2} Name its field by [CloudField], or mark it with [CloudIgnore].",
        RuleSeverity.Warning
    );

    public static readonly Rule AmbiguousProperty = new(
        "ECAN0207",
        "A property and a field do not find each other clearly",
        "'{0}' cannot be matched: {1} Name its field by [CloudField], or mark it with [CloudIgnore].",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownCloudField = new(
        "ECAN0208",
        "A property names a field that does not exist",
        "[CloudField] names '{0}', which '{1}' does not have.{2}",
        RuleSeverity.Error
    );

    public static readonly Rule FieldAndIgnore = new(
        "ECAN0209",
        "A property is mapped and ignored",
        "'{0}' has both [CloudField] and [CloudIgnore]. Remove one of the two.",
        RuleSeverity.Error
    );

    public static readonly Rule WrongType = new(
        "ECAN0210",
        "A property cannot hold its field",
        "'{0}' is of type '{1}', which cannot hold '{2}' of type '{3}'. {4}",
        RuleSeverity.Error
    );

    public static readonly Rule NoAccess = new(
        "ECAN0211",
        "A property cannot be read or set",
        "'{0}' is '{1}' in the cloud, but cannot be {2}: {3}.",
        RuleSeverity.Error
    );

    public static readonly Rule NoConstructor = new(
        "ECAN0212",
        "A class cannot be made of what the cloud returns",
        "No '{0}' can be made of what the cloud returns: {1}. Add a constructor whose parameters are called like properties that have a field.",
        RuleSeverity.Error
    );

    public static readonly Rule UnusableNestedType = new(
        "ECAN0213",
        "A nested type cannot be mapped",
        "'{0}' is of type '{1}', which cannot be mapped: {2}.",
        RuleSeverity.Error
    );

    public static readonly Rule UnusableContext = new(
        "ECAN0214",
        "A JSON context cannot be used",
        "'{0}' cannot be read and written by '{1}': {2}.",
        RuleSeverity.Error
    );

    public static readonly Rule RequiredWithoutField = new(
        "ECAN0215",
        "A required property gets no value",
        "'{0}' is required in C# but {1}, so no '{2}' can be made of what the cloud returns. Remove 'required', or name its field by [CloudField].",
        RuleSeverity.Error
    );

    public static readonly Rule NullInCloud = new(
        "ECAN0216",
        "A field may be null where its property may not",
        "'{0}' is of type '{1}', but '{2}' may be null in the cloud, and reading such an entity throws. Make it '{1}?', or see to it that the cloud always has a value.",
        RuleSeverity.Info
    );

    /// <summary>Every rule here, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownDataType,
        SecondClass,
        UnusableType,
        NoKeyProperty,
        NoRequiredProperty,
        NoField,
        AmbiguousProperty,
        UnknownCloudField,
        FieldAndIgnore,
        WrongType,
        NoAccess,
        NoConstructor,
        UnusableNestedType,
        UnusableContext,
        RequiredWithoutField,
        NullInCloud,
    ];
}
