using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>A constructor, and the property that each of its arguments is.</summary>
internal sealed record ChosenConstructor(
    IReadOnlyList<OwnArgumentModel> Arguments,
    bool SetsRequiredMembers
)
{
    public bool Takes(OwnProperty property) =>
        Arguments.Any(argument => argument.PropertyName == property.Name);
}

/// <summary>Finds the constructors that can be called with what the cloud returns.</summary>
internal static class ConstructorBinder
{
    public static IReadOnlyList<ChosenConstructor> Usable(OwnClass type, List<OwnMatch> matches) =>
        [
            .. type
                .Constructors.Where(constructor => Problem(constructor, matches) is null)
                .Select(constructor => new ChosenConstructor(
                    [
                        .. constructor
                            .Parameters.Select(parameter =>
                                Find(matches, parameter) is { } property
                                    ? new OwnArgumentModel(parameter.Name, property.Name)
                                    : null
                            )
                            .OfType<OwnArgumentModel>(),
                    ],
                    constructor.SetsRequiredMembers
                )),
        ];

    /// <summary>Why there is none, as the end of a sentence.</summary>
    public static string Problem(OwnClass type, List<OwnMatch> matches) =>
        type.Constructors.Count == 0
            ? "it has no constructor that generated code can call"
            : Problem(type.Constructors[0], matches)!;

    private static string? Problem(OwnConstructor constructor, List<OwnMatch> matches)
    {
        var parameter = constructor.Parameters.FirstOrDefault(parameter =>
            !parameter.IsOptional && Find(matches, parameter) is null
        );
        return parameter is null
            ? null
            : $"the parameter '{parameter.Name}' of its constructor is no property of the same type that has a field";
    }

    private static OwnProperty? Find(List<OwnMatch> matches, OwnParameter parameter) =>
        matches
            .Select(match => match.Property)
            .FirstOrDefault(property =>
                string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && TypeName(property) == parameter.TypeName
            );

    private static string TypeName(OwnProperty property) =>
        property.Type is { IsValueType: true, IsNullable: true }
            ? property.Type.Name + "?"
            : property.Type.Name;
}
