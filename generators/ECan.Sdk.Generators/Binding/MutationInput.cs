using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.GraphQL;

namespace ECan.Sdk.Generators.Binding;

/// <summary>A mutation, and the argument of it that takes the items.</summary>
/// <param name="Operation">The mutation.</param>
/// <param name="Argument">The argument that takes the items.</param>
/// <param name="Type">The input type of one item; null where an item is a single id.</param>
internal sealed record MutationInput(
    OperationField Operation,
    SchemaField Argument,
    SchemaType? Type
)
{
    public SchemaField Mutation => Operation.Field;

    /// <summary>The arguments that take one item together; empty where <see cref="Argument"/> takes it alone.</summary>
    public IReadOnlyList<SchemaField> Parts { get; init; } = [];

    /// <summary>Whether an argument takes the items, or a part of them.</summary>
    public bool Takes(SchemaField argument) => argument == Argument || Parts.Contains(argument);

    /// <summary>Finds the argument that takes an input object.</summary>
    public static MutationInput? OfObjects(BindingScope scope, OperationField? operation)
    {
        if (operation is null)
        {
            return null;
        }

        var found = Best(operation.Field, scope.Mapping.GraphQLType?.Value, Objects(scope));
        if (found is null)
        {
            Report(scope, operation, "an input object");
            return null;
        }

        return new(operation, found, scope.FindType(found.Type.NamedType));
    }

    /// <summary>Finds the argument that takes an input object, else the one that takes ids.</summary>
    public static MutationInput? OfObjectsOrIds(
        BindingScope scope,
        OperationField? operation,
        IReadOnlyList<string> key
    )
    {
        if (operation is null)
        {
            return null;
        }

        var arguments = operation.Field.Arguments;
        var isObject = Objects(scope);
        if (
            !arguments.Any(argument => isObject(argument) && argument.Type.NonNull)
            && PartsOf(scope, operation.Field, key) is { Count: > 1 } parts
        )
        {
            return new(operation, parts[0], null) { Parts = parts };
        }

        var ids = arguments.Where(argument => argument.Type.NamedType == "ID").ToList();
        var strings = arguments.Where(IsRequiredString).ToList();

        // A nullable object beside a required id is a condition, not the item.
        var found =
            ids.Any(id => id.Type.NonNull) && !arguments.Any(a => isObject(a) && a.Type.NonNull)
                ? Best(operation.Field, null, ids.Contains)
                : Best(operation.Field, null, isObject)
                    ?? Best(operation.Field, null, ids.Contains)
                    ?? (strings.Count == 1 ? strings[0] : null);
        if (found is null)
        {
            Report(scope, operation, "an input object or ids");
            return null;
        }

        return new(operation, found, isObject(found) ? scope.FindType(found.Type.NamedType) : null);
    }

    // The parts of a key, its version, and what the mapping fills: where they are several, each is an argument of its own.
    // What has one value for all is none of them.
    private static List<SchemaField> PartsOf(
        BindingScope scope,
        SchemaField mutation,
        IReadOnlyList<string> key
    ) =>
        [
            .. mutation.Arguments.Where(argument =>
                !argument.Type.IsList
                && ArgumentBinder
                    .Given(scope, OperationNames.Delete)
                    .All(pair => pair.Name.Value != argument.Name)
                && scope.FindType(argument.Type.NamedType)?.Kind
                    is SchemaTypeKind.Scalar
                        or SchemaTypeKind.Enum
                && (
                    argument.Type is { NonNull: true, NamedType: "ID" }
                    || key.Contains(argument.Name)
                    || ConflictDetection.IsVersion(argument)
                    || scope.Mapping.Delete.Any(pair => pair.Name.Value == argument.Name)
                )
            ),
        ];

    private static Func<SchemaField, bool> Objects(BindingScope scope) =>
        argument => scope.FindType(argument.Type.NamedType)?.Kind == SchemaTypeKind.Input;

    private static bool IsRequiredString(SchemaField argument) =>
        argument.Type is { NonNull: true, NamedType: "String" };

    private static SchemaField? Best(
        SchemaField mutation,
        string? preferredType,
        Func<SchemaField, bool> fits
    ) =>
        mutation
            .Arguments.Where(fits)
            .OrderByDescending(argument => argument.Name == "input")
            .ThenByDescending(argument => argument.Type.NamedType == preferredType)
            .ThenByDescending(argument => argument.Type.NonNull)
            .FirstOrDefault();

    private static void Report(BindingScope scope, OperationField operation, string wanted)
    {
        var arguments = operation.Field.Arguments.Select(a => $"{a.Name}: {a.Type}").ToList();
        scope.Report(
            BindingRules.NoInputArgument,
            operation.Span,
            operation.Field.Name,
            operation.Operation,
            arguments.Count == 0 ? "it has none" : string.Join(", ", arguments),
            wanted
        );
    }
}
