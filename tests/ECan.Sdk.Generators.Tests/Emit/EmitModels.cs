using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Emit;

/// <summary>Short ways to write models by hand.</summary>
internal static class EmitModels
{
    public static readonly GenerationOptions Options = new("Shop.Cloud", "public");

    public static FieldModel Field(
        string property,
        ValueKind kind,
        string? local = null,
        string? cloud = null
    ) => Field(property, new TypeModel(kind), local, cloud);

    public static FieldModel Field(
        string property,
        TypeModel type,
        string? local = null,
        string? cloud = null
    )
    {
        var name = local ?? cloud ?? property.ToLowerInvariant();
        return new()
        {
            PropertyName = property,
            LocalName = name,
            CloudName = cloud ?? name,
            Type = type,
        };
    }

    public static FieldModel Required(
        string property,
        TypeModel type,
        string? local = null,
        string? cloud = null
    ) => Field(property, type with { IsNullable = false }, local, cloud) with { IsRequired = true };

    public static FieldModel Key(string property, string cloud, string? local = null) =>
        Field(
            property,
            new TypeModel(ValueKind.String) { IsNullable = false },
            local ?? cloud,
            cloud
        );

    public static TypeModel ListOf(ValueKind kind, bool nullable = true) =>
        ListOf(new TypeModel(kind) { IsNullable = nullable });

    public static TypeModel ListOf(TypeModel element) => new(ValueKind.List) { Element = element };

    public static InputFieldModel Input(FieldModel field, string? defaultJson = null) =>
        new()
        {
            LocalName = field.LocalName,
            CloudName = field.CloudName,
            Type = field.Type,
            DefaultJson = defaultJson,
        };

    public static OperationModel Operation(
        string field,
        string argumentType,
        InputModel input,
        bool takesList = true
    ) =>
        new()
        {
            Field = field,
            Argument = "input",
            ArgumentType = argumentType,
            TakesList = takesList,
            Selection = "",
            Result = ResultShape.Json,
            Input = input,
        };

    public static InputModel Fields(IEnumerable<InputFieldModel> fields) =>
        new() { Fields = fields.ToEquatableArray() };

    public static InputModel Templates(params TemplateFieldModel[] fields) =>
        new() { TemplateFields = fields.ToEquatableArray() };

    public static TemplateFieldModel TemplateField(
        string cloud,
        bool required,
        params TemplatePart[] parts
    ) => new(cloud, required, Template(parts));

    public static TemplateModel Template(params TemplatePart[] parts) =>
        new(parts.ToEquatableArray());

    public static TemplatePart Text(string literal) => new() { Literal = literal };

    public static TemplatePart From(params TemplateSource[] sources) =>
        new() { Alternatives = sources.ToEquatableArray() };

    public static TemplateSource KeySource { get; } = new(TemplateSourceKind.Key);

    public static TemplateSource AccountSource { get; } = new(TemplateSourceKind.Account);

    public static TemplateSource FieldSource(string name) => new(TemplateSourceKind.Field, name);

    /// <summary>The delete of the eCan schema: a list of <c>RemoveOrder</c>.</summary>
    public static InputModel RemoveOrder(string reason) =>
        Templates(
            TemplateField("oid", required: true, From(KeySource)),
            TemplateField("owner", required: true, From(FieldSource("owner"), AccountSource)),
            TemplateField("reason", required: true, Text(reason))
        );
}
