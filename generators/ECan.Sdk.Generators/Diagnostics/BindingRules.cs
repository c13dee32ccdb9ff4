namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>What can be wrong where a mapping and the schema meet.</summary>
internal static class BindingRules
{
    public static readonly Rule NoSchema = new(
        "ECAN0110",
        "A mapping has no schema",
        "There is no schema for the mapping of '{0}'. Add the SDL file of the AppSync API to the project, for example as 'schema/appsync_schema.graphql'.",
        RuleSeverity.Error
    );

    public static readonly Rule NothingFits = new(
        "ECAN0111",
        "Nothing in the schema fits a data type",
        "The data type '{0}' has neither an add nor an update: {1}{2}",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateDataType = new(
        "ECAN0112",
        "A data type has two mappings",
        "The data type '{0}' already has a mapping: '{1}'. Merge the two files, or rename the data type of one.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownMutation = new(
        "ECAN0113",
        "A mutation does not exist",
        "The schema has no mutation '{0}'.{1} Write null if the data type has no operation '{2}'.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownQuery = new(
        "ECAN0114",
        "A query does not exist",
        "The schema has no query '{0}'.{1} Write null if the data type has no operation '{2}'.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownGraphQLType = new(
        "ECAN0115",
        "A type does not exist",
        "The schema has no type '{0}'.{1} 'graphql_type' is the name of an input or object type.",
        RuleSeverity.Error
    );

    public static readonly Rule WrongGraphQLType = new(
        "ECAN0116",
        "A type does not fit the operations",
        "'{0}' cannot be the type of '{1}': {2}",
        RuleSeverity.Error
    );

    public static readonly Rule NoInputArgument = new(
        "ECAN0117",
        "A mutation takes no input",
        "The mutation '{0}' cannot {1} entities: none of its arguments ({2}) takes {3}. Name another mutation in 'operations', or write null.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownArgument = new(
        "ECAN0118",
        "An argument does not exist",
        "'arguments' gives a value for '{0}', but {1}.{2}",
        RuleSeverity.Error
    );

    public static readonly Rule MissingArgument = new(
        "ECAN0119",
        "A required argument has no value",
        "The mutation '{0}' requires the argument '{1}: {2}'. Give its value in the mapping: \"arguments\": {{ \"{3}\": {{ \"{1}\": ... }} }}.",
        RuleSeverity.Error
    );

    public static readonly Rule WrongArgumentValue = new(
        "ECAN0120",
        "The value of an argument is of the wrong kind",
        "The argument '{0}' of '{1}' is of type '{2}', so {3}",
        RuleSeverity.Error
    );

    public static readonly Rule KeyNotDeterminable = new(
        "ECAN0121",
        "The key of a data type cannot be seen",
        "The key of '{0}' cannot be seen: '{1}' does not begin with a field of type ID!. Name it in the mapping: \"key\": [\"{2}\"].",
        RuleSeverity.Error
    );

    public static readonly Rule UnusableKey = new(
        "ECAN0122",
        "A field cannot be the key",
        "'{0}' cannot be part of the key of '{1}': {2}",
        RuleSeverity.Error
    );

    public static readonly Rule InputWithoutKey = new(
        "ECAN0123",
        "An input lacks the key",
        "The mutation '{0}' takes '{1}', which has no field '{2}', so the cloud cannot know which entity is meant. Add the key to '{1}' in the schema, or name another key.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownField = new(
        "ECAN0124",
        "A field does not exist",
        "'{0}' names the field '{1}', which '{2}' does not have.{3}",
        RuleSeverity.Error
    );

    public static readonly Rule RequiredFieldLeftOut = new(
        "ECAN0125",
        "A required field is left out",
        "'{0}' leaves out '{1}', but '{2}' requires it ({3}). Remove it from '{0}'.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownExcludedField = new(
        "ECAN0126",
        "A field that does not exist is excluded",
        "'excluded_fields' names '{0}', a field that neither '{1}' nor 'field_mapping' has.{2}",
        RuleSeverity.Warning
    );

    public static readonly Rule WrongDefault = new(
        "ECAN0127",
        "A default is of the wrong kind",
        "The default of '{0}' does not fit: the field is of type '{1}', so {2}",
        RuleSeverity.Error
    );

    public static readonly Rule WrongListKind = new(
        "ECAN0128",
        "A field is listed as another kind",
        "'{0}' names '{1}', which is of type '{2}'. It takes {3} only; remove '{1}' from it.",
        RuleSeverity.Error
    );

    public static readonly Rule EmptyRequiredField = new(
        "ECAN0129",
        "A required field is filled with an empty text",
        "'{0}' fills '{1}' with \"\", which passes every check and says nothing. {2}",
        RuleSeverity.Warning
    );

    public static readonly Rule FieldNotListed = new(
        "ECAN0130",
        "A list leaves out fields of its kind",
        "'{0}' leaves out {1}: of type {2}, converted all the same. List every field of that type, or remove the list: the schema then decides.",
        RuleSeverity.Warning
    );

    public static readonly Rule AmbiguousField = new(
        "ECAN0131",
        "A field is mapped twice",
        "'{0}' cannot be mapped to '{1}': {2}",
        RuleSeverity.Error
    );

    public static readonly Rule DeleteFieldNotFilled = new(
        "ECAN0132",
        "A required field of a delete is not filled",
        "The mutation '{0}' requires '{1}: {2}' in '{3}'. Say what goes there: \"delete\": {{ \"{1}\": \"{4}\" }}.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownDeleteField = new(
        "ECAN0133",
        "A delete fills a field that does not exist",
        "'delete' fills '{0}', which '{1}' does not have.{2}",
        RuleSeverity.Error
    );

    public static readonly Rule DeleteShape = new(
        "ECAN0134",
        "A delete does not fit its mutation",
        "'delete' fills '{0}', but {1}",
        RuleSeverity.Error
    );

    public static readonly Rule InvalidTemplate = new(
        "ECAN0135",
        "A template cannot be used",
        "The template \"{0}\" cannot be used: {1}",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownPlaceholder = new(
        "ECAN0136",
        "A placeholder does not exist",
        "'{{{0}}}' stands for nothing: '{1}' has no such field.{2} A placeholder is {{key}}, {{account}} or a cloud field.",
        RuleSeverity.Error
    );

    public static readonly Rule ExcludedDeleteField = new(
        "ECAN0137",
        "A delete needs a field that is left out",
        "'{0}' is left out of '{1}', but '{2}' needs it for '{3}'. Take it back in, or fill '{3}' otherwise: \"delete\": {{ \"{3}\": \"{{account}}\" }}.",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownReferencedType = new(
        "ECAN0138",
        "A reference names a data type without a mapping",
        "'{0}' refers to the data type '{1}', for which there is no mapping.{2} Add a mapping for '{1}', or remove the reference.",
        RuleSeverity.Error
    );

    public static readonly Rule UnusableQuery = new(
        "ECAN0139",
        "A query does not return the entity",
        "The query '{0}' returns '{1}', which is neither AWSJSON nor holds the key of '{2}' ({3}). Name another query in 'operations', or write null.",
        RuleSeverity.Error
    );

    public static readonly Rule CollidingName = new(
        "ECAN0140",
        "Two generated types have one name",
        "'{0}' cannot be generated: {1}",
        RuleSeverity.Error
    );

    /// <summary>Every rule here, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        NoSchema,
        NothingFits,
        DuplicateDataType,
        UnknownMutation,
        UnknownQuery,
        UnknownGraphQLType,
        WrongGraphQLType,
        NoInputArgument,
        UnknownArgument,
        MissingArgument,
        WrongArgumentValue,
        KeyNotDeterminable,
        UnusableKey,
        InputWithoutKey,
        UnknownField,
        RequiredFieldLeftOut,
        UnknownExcludedField,
        WrongDefault,
        WrongListKind,
        EmptyRequiredField,
        FieldNotListed,
        AmbiguousField,
        DeleteFieldNotFilled,
        UnknownDeleteField,
        DeleteShape,
        InvalidTemplate,
        UnknownPlaceholder,
        ExcludedDeleteField,
        UnknownReferencedType,
        UnusableQuery,
        CollidingName,
    ];
}
