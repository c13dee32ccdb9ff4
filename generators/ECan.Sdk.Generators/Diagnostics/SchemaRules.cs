namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>What can be wrong with a schema by itself, whatever the mappings say.</summary>
internal static class SchemaRules
{
    public static readonly Rule SyntaxError = new(
        "ECAN0001",
        "The schema cannot be read",
        "The schema cannot be read: {0}",
        RuleSeverity.Error
    );

    public static readonly Rule EmptySchema = new(
        "ECAN0002",
        "The schema is empty",
        "'{0}' defines nothing. Put the schema of the AppSync API there, as 'aws appsync get-introspection-schema --format SDL' gives it.",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateType = new(
        "ECAN0003",
        "A type is defined twice",
        "The type '{0}' is already defined in '{1}', line {2}. Remove one of the two, or write 'extend {3} {0}'.",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateField = new(
        "ECAN0004",
        "A field is defined twice",
        "'{0}' already has a field '{1}' ('{2}', line {3}). Remove or rename one of the two.",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateArgument = new(
        "ECAN0005",
        "An argument is defined twice",
        "'{0}' already has an argument '{1}' ('{2}', line {3}). Remove or rename one of the two.",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateEnumValue = new(
        "ECAN0006",
        "An enum value is defined twice",
        "The enum '{0}' already has a value '{1}'. Remove one of the two.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownType = new(
        "ECAN0007",
        "A type is not defined",
        "{0} names the type '{1}', which the schema does not define.{2}",
        RuleSeverity.Error
    );

    public static readonly Rule OutputTypeInInput = new(
        "ECAN0008",
        "An input holds an output type",
        "{0} is of {1} '{2}', which cannot be sent. Inputs and arguments take scalars, enums and input types.{3}",
        RuleSeverity.Error
    );

    public static readonly Rule InputTypeInOutput = new(
        "ECAN0009",
        "An output holds an input type",
        "{0} is of input type '{1}', which cannot be returned. Fields of types and interfaces take scalars, enums, types, interfaces and unions.{2}",
        RuleSeverity.Error
    );

    public static readonly Rule MisplacedDirective = new(
        "ECAN0010",
        "A directive stands where it may not",
        "@{0} may not stand on {1}. It may stand on {2}; remove it here.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownSubscribedMutation = new(
        "ECAN0011",
        "A subscription names an unknown mutation",
        "@aws_subscribe on {0} names the mutation '{1}', which the schema does not define.{2}",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownExtendedType = new(
        "ECAN0012",
        "An unknown type is extended",
        "'extend {0} {1}' extends a type that the schema does not define.{2}",
        RuleSeverity.Error
    );

    public static readonly Rule ExtendedKindMismatch = new(
        "ECAN0013",
        "A type is extended as another kind",
        "'extend {0} {1}' does not fit: '{1}' is defined as '{2}'. Write 'extend {2} {1}'.",
        RuleSeverity.Error
    );

    public static readonly Rule ReservedTypeName = new(
        "ECAN0014",
        "The name of a type is reserved",
        "The name '{0}' begins with '{1}', which is reserved for {2}. Rename the type, for example to '{3}'.{4}",
        RuleSeverity.Error
    );

    public static readonly Rule RootTypeMissing = new(
        "ECAN0015",
        "A root type is missing",
        "{0}{1}",
        RuleSeverity.Error
    );

    public static readonly Rule RootTypeNotObject = new(
        "ECAN0016",
        "A root type is not an object type",
        "'{0}' is the {1} type, so it must be an object type, not {2}. Define it as 'type {0} {{ ... }}'.",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateRootType = new(
        "ECAN0017",
        "A root type is named twice",
        "The schema already names '{0}' as its {1} type, so it cannot be '{2}' as well. Remove one of the two.",
        RuleSeverity.Error
    );

    public static readonly Rule SubscriptionFilterOnScalar = new(
        "ECAN0018",
        "A subscription argument cannot filter",
        "The argument '{0}' of the subscription '{1}' cannot filter: AppSync compares it with a field '{0}' of the result, and '{2}' has no fields. Return an object type that has the field, or drop the argument.",
        RuleSeverity.Info
    );

    public static readonly Rule UnknownDirective = new(
        "ECAN0019",
        "A directive is not declared",
        "The directive '@{0}' is neither declared in the schema nor known to AppSync.{1}",
        RuleSeverity.Warning
    );

    public static readonly Rule TypeWithoutFields = new(
        "ECAN0020",
        "A type has no fields",
        "The {0} '{1}' has no {2}. Give it at least one, or remove it.",
        RuleSeverity.Error
    );

    public static readonly Rule WrongMember = new(
        "ECAN0021",
        "An interface or a union member is of the wrong kind",
        "{0} {1} '{2}', which is no {3}.{4}",
        RuleSeverity.Error
    );

    public static readonly Rule RedefinedScalar = new(
        "ECAN0022",
        "A built-in scalar is defined as something else",
        "'{0}' is a built-in scalar, so it cannot be defined as '{1}'. Rename the type, or remove it.",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateSchema = new(
        "ECAN0023",
        "The schema block stands twice",
        "There is a 'schema' block already ('{0}', line {1}). Remove one of the two, or write 'extend schema'.",
        RuleSeverity.Error
    );

    public static readonly Rule RepeatedDirective = new(
        "ECAN0024",
        "A directive is repeated",
        "@{0} stands on {1} more than once, which only a directive that is declared 'repeatable' may. Remove all but one.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownDirectiveArgument = new(
        "ECAN0025",
        "An argument of a directive does not exist",
        "@{0} on {1} has the argument '{2}', {3}{4}",
        RuleSeverity.Error
    );

    public static readonly Rule MissingDirectiveArgument = new(
        "ECAN0026",
        "A required argument of a directive is missing",
        "@{0} on {1} lacks the argument '{2}', which it requires. Write '@{0}({2}: ...)'.",
        RuleSeverity.Error
    );

    public static readonly Rule ReservedName = new(
        "ECAN0027",
        "A name is reserved",
        "The name of {0} begins with '__', which is reserved for GraphQL's own. Rename it, for example to '{1}'.",
        RuleSeverity.Error
    );

    public static readonly Rule InterfaceNotFulfilled = new(
        "ECAN0028",
        "An interface is not fulfilled",
        "{0} implements '{1}', but {2}",
        RuleSeverity.Error
    );

    public static readonly Rule RepeatedMember = new(
        "ECAN0029",
        "An interface or a union member is named twice",
        "{0} {1} '{2}' more than once. Remove all but one.",
        RuleSeverity.Error
    );

    public static readonly Rule InputCycle = new(
        "ECAN0030",
        "An input type requires itself",
        "The input type '{0}' requires itself, so that no value of it could ever be complete: {1}. Let one of these fields be null, or be a list.",
        RuleSeverity.Error
    );

    public static readonly Rule RequiredDeprecated = new(
        "ECAN0031",
        "Something that is required is deprecated",
        "{0} is deprecated, but of type '{1}' it cannot be left out. Let it be null, give it a default, or remove '@deprecated'.",
        RuleSeverity.Warning
    );

    public static readonly Rule WrongDefaultValue = new(
        "ECAN0032",
        "A default in the schema is of the wrong kind",
        "The default of {0} does not fit: it is of type '{1}', so {2}",
        RuleSeverity.Warning
    );

    /// <summary>Every rule here, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        SyntaxError,
        EmptySchema,
        DuplicateType,
        DuplicateField,
        DuplicateArgument,
        DuplicateEnumValue,
        UnknownType,
        OutputTypeInInput,
        InputTypeInOutput,
        MisplacedDirective,
        UnknownSubscribedMutation,
        UnknownExtendedType,
        ExtendedKindMismatch,
        ReservedTypeName,
        RootTypeMissing,
        RootTypeNotObject,
        DuplicateRootType,
        SubscriptionFilterOnScalar,
        UnknownDirective,
        TypeWithoutFields,
        WrongMember,
        RedefinedScalar,
        DuplicateSchema,
        RepeatedDirective,
        UnknownDirectiveArgument,
        MissingDirectiveArgument,
        ReservedName,
        InterfaceNotFulfilled,
        RepeatedMember,
        InputCycle,
        RequiredDeprecated,
        WrongDefaultValue,
    ];
}
