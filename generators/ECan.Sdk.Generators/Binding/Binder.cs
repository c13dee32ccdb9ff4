using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Mappings;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Brings one mapping and the schema together: every decision about an entity is taken from here.</summary>
internal static class Binder
{
    /// <summary>Binds one mapping. Never throws but on cancellation. Null where the file holds no mapping that could be bound.</summary>
    /// <param name="schema">What reading the schema gave.</param>
    /// <param name="read">What reading the mapping gave.</param>
    /// <param name="catalog">What there is beside this mapping.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static BindingResult? Bind(
        SchemaReadResult schema,
        MappingReadResult read,
        MappingCatalog catalog,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (read.Mapping is not { } mapping)
        {
            return null;
        }

        if (schema.Schema is { } model)
        {
            // What is wrong in the file alone may be what is missing here, so it is bound, but not generated.
            var result = Bind(model, mapping, catalog);
            return read.Diagnostics.Any(Rules.IsError) ? WithoutEntity(result) : result;
        }

        var scope = new BindingScope(EmptySchema, mapping, catalog);
        if (schema.Diagnostics.Count == 0)
        {
            scope.Report(BindingRules.NoSchema, mapping.FileStart, scope.DataType);
        }

        return Result(scope);
    }

    /// <summary>Binds one mapping to a schema that could be read.</summary>
    public static BindingResult Bind(
        SchemaModel schema,
        MappingFile mapping,
        MappingCatalog catalog
    )
    {
        var scope = new BindingScope(schema, mapping, catalog);
        var first = catalog.FirstPath(scope.DataType);
        if (first is not null && first != mapping.Path)
        {
            scope.Report(BindingRules.DuplicateDataType, scope.DataTypeSpan, scope.DataType, first);
            return Result(scope);
        }

        if (OperationFinder.Find(scope) is not { } operations)
        {
            return Result(scope);
        }

        var add = MutationInput.OfObjects(scope, operations.Add);
        var update = MutationInput.OfObjects(scope, operations.Update);
        return
            (add ?? update) is not null && EntityShapeBinder.Bind(scope, add, update) is { } shape
            ? new EntityBinder(scope, shape, operations).Bind(add, update)
            : Result(scope);
    }

    /// <summary>What there is to say of a mapping that gives no entity.</summary>
    private static BindingResult Result(BindingScope scope) =>
        new()
        {
            Path = scope.Mapping.Path,
            NameSpan = scope.DataTypeSpan,
            Diagnostics = scope.Diagnostics,
        };

    private static BindingResult WithoutEntity(BindingResult result) =>
        new()
        {
            Path = result.Path,
            NameSpan = result.NameSpan,
            Diagnostics = result.Diagnostics,
        };

    private static readonly SchemaModel EmptySchema = new()
    {
        Checksum = "",
        Types = new Dictionary<string, SchemaType>(),
        Mutations = new Dictionary<string, SchemaField>(),
        Queries = new Dictionary<string, SchemaField>(),
        Subscriptions = new Dictionary<string, SchemaField>(),
    };
}
