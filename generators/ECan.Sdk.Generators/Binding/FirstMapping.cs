using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Says of a schema without any mapping how to begin.</summary>
internal static class FirstMapping
{
    /// <summary>More names than these help nobody to begin.</summary>
    private const int MostNames = 8;

    /// <summary>A schema may have thousands of mutations; each that is tried costs as much as a mapping.</summary>
    private const int MostTries = 50;

    /// <summary>One diagnostic if there is a schema to map and no mapping; none where anything else is wrong.</summary>
    public static EquatableArray<DiagnosticInfo> Check(
        SchemaReadResult schema,
        MappingCatalog catalog
    )
    {
        if (
            schema.Schema is not { } model
            || !catalog.IsComplete
            || catalog.Entries.Count > 0
            || schema.Diagnostics.Any(Rules.IsError)
        )
        {
            return EquatableArray<DiagnosticInfo>.Empty;
        }

        return new([ProjectRules.NoMapping.At(model.Place, Advice(DataTypes(model)))]);
    }

    private static string Advice(List<string> dataTypes)
    {
        if (dataTypes.Count == 0)
        {
            return "Nor does any mutation look as if it wrote an entity: name them in a mapping's 'operations', or remove the schema.";
        }

        var first = dataTypes[0];
        var names = string.Join(", ", dataTypes.Take(MostNames).Select(name => $"'{name}'"));
        var more = dataTypes.Count > MostNames ? ", ..." : "";
        return $"Begin with 'mappings/{first}_mapping.json': {{ \"data_type\": \"{first}\" }}. These could be mapped: {names}{more}.";
    }

    /// <summary>The data types for which a mapping that says no more than the name is a beginning.</summary>
    private static List<string> DataTypes(SchemaModel schema) =>
        [
            .. schema
                .Mutations.Keys.Select(OperationNames.NounOfAdd)
                .Select(noun => noun is null ? null : DataTypeName.Proposed(noun))
                .OfType<string>()
                .Distinct()
                .Take(MostTries)
                .Where(name => Fits(schema, name))
                .Take(MostNames + 1),
        ];

    private static bool Fits(SchemaModel schema, string dataType)
    {
        var mapping = new MappingFile
        {
            Path = "",
            FileStart = FileSpan.None,
            DataType = new(dataType, FileSpan.None),
        };
        var catalog = new MappingCatalog(new([new(dataType, "")]), IsComplete: true);

        // How a delete is filled is for the mapping to say, once there is one.
        return Binder
            .Bind(schema, mapping, catalog)
            .Diagnostics.All(problem =>
                !Rules.IsError(problem) || problem.Id == BindingRules.DeleteFieldNotFilled.Id
            );
    }
}
