using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Makes the fields of the entity of what the cloud has and the mapping says.</summary>
internal sealed class EntityFieldsBinder(TypeBinder types, string className)
{
    private readonly MemberNames names = MemberNames.OfClass(className);

    public required EntityShape Shape { get; init; }

    public required IReadOnlyList<string> Key { get; init; }

    public required LocalNames LocalNames { get; init; }

    public required ExcludedFields Excluded { get; init; }

    public required FieldLists Lists { get; init; }

    /// <summary>Raw JSON by cloud name.</summary>
    public required IReadOnlyDictionary<string, string> Defaults { get; init; }

    public EntityFields Bind() =>
        new(
            Shape,
            [
                .. Shape
                    .Fields.Where(field => !Excluded.Contains(field.Name))
                    .Select(Field)
                    .OfType<FieldModel>(),
            ],
            Key
        );

    /// <summary>The fields of one input, as an operation writes them.</summary>
    public InputModel Input(MutationInput input, bool isAdd)
    {
        var fields = new List<InputFieldModel>();
        foreach (var field in input.Type!.Fields.Where(field => !Excluded.Contains(field.Name)))
        {
            if (!ConflictDetection.IsWritten(field, isAdd))
            {
                continue;
            }

            if (types.Bind(field.Type, Lists.TextKind(field.Name)) is not { } type)
            {
                continue;
            }

            fields.Add(
                new()
                {
                    LocalName = LocalNames.Of(field.Name)!,
                    CloudName = field.Name,
                    Type = type with { IsNullable = !CloudField.IsRequired(field) },
                    IsVersion = !isAdd && ConflictDetection.IsVersion(field),
                    DefaultJson =
                        isAdd && Defaults.TryGetValue(field.Name, out var json) ? json : null,
                }
            );
        }

        return new() { Fields = fields.ToEquatableArray() };
    }

    private FieldModel? Field(CloudField field)
    {
        if (types.Bind(field.Definition.Type, Lists.TextKind(field.Name)) is not { } type)
        {
            return null;
        }

        var localName = LocalNames.Of(field.Name)!;
        var isRequired =
            Shape.Requires(field)
            && !Key.Contains(field.Name)
            && !Defaults.ContainsKey(field.Name)
            && !ConflictDetection.IsVersion(field.Definition);
        return new()
        {
            PropertyName = names.Take(ClrName.Pascal(localName)),
            LocalName = localName,
            CloudName = field.Name,
            Type = type with { IsNullable = !isRequired },
            IsRequired = isRequired,
            Description = field.Description,
            Deprecated = field.Deprecated,
        };
    }
}
