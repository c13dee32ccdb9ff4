using ECan.Sdk.Generators.Model;
using static ECan.Sdk.Generators.Tests.Emit.EmitModels;

namespace ECan.Sdk.Generators.Tests.Emit;

/// <summary>An entity with every kind of value: nullable, required, in lists, in lists of lists, nested.</summary>
internal static class EverythingEntity
{
    private static readonly ValueKind[] Simple =
    [
        .. Enum.GetValues<ValueKind>().Except([ValueKind.List, ValueKind.Object, ValueKind.Enum]),
    ];

    private static readonly TypeModel Colour = new(ValueKind.Enum) { ClrName = "Colour" };
    private static readonly TypeModel Part = new(ValueKind.Object) { ClrName = "Part" };

    public static EntityModel Model()
    {
        FieldModel[] fields = [Key("Id", "id"), .. Values()];
        var input = Fields(fields.Select(field => Input(field)));
        return new()
        {
            DataType = "everything",
            MethodName = "Everything",
            ClassName = "Everything",
            GraphQLType = "Everything",
            Fields = fields.ToEquatableArray(),
            Key = new(["id"]),
            References = EquatableArray<ReferenceModel>.Empty,
            Add = Operation("addEverythings", "[Everything!]!", input),
            Update = Operation("updateEverythings", "[Everything!]!", input),
            Delete = Operation(
                "removeEverythings",
                "[ID!]!",
                new() { Scalar = Template(From(KeySource)) }
            ),
        };
    }

    public static EnumModel ColourModel() =>
        new("Colour", null, new([new("Red", "RED", null, null), new("Blue", "BLUE", null, null)]));

    public static NestedTypeModel PartModel() =>
        new("Part", "A part.", Values().ToEquatableArray());

    private static IEnumerable<FieldModel> Values()
    {
        foreach (var type in Simple.Select(kind => new TypeModel(kind)).Append(Colour).Append(Part))
        {
            var name = type.Kind.ToString();
            var cloud = "c" + name;
            yield return Field("Maybe" + name, type, "maybe_" + name, cloud);
            yield return Field("Some" + name, ListOf(type), "some_" + name, cloud + "s");
            yield return Field(
                "All" + name,
                ListOf(type with { IsNullable = false }),
                "all_" + name,
                cloud + "All"
            );
            yield return Field(
                "Grid" + name,
                ListOf(ListOf(type) with { IsNullable = false }),
                "grid_" + name,
                cloud + "Grid"
            );
            if (type.Kind is not ValueKind.Object)
            {
                // A type that requires itself can have no value.
                yield return Required("Sure" + name, type, "sure_" + name, cloud + "Sure");
            }
        }

        yield return Required(
            "SureList",
            ListOf(ValueKind.Int, nullable: false),
            "sure_list",
            "sureList"
        );
    }
}
