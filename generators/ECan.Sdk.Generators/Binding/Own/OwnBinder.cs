using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>Brings an entity and a type of the app's own together, which then takes the place of the generated class.</summary>
internal static class OwnBinder
{
    /// <summary>The same result where no own type stands for its data type; without an entity where the two do not fit.</summary>
    public static BindingResult Bind(BindingResult bound, OwnCatalog catalog)
    {
        if (bound.Entity is not { } entity || catalog.Find(entity.DataType) is not { } own)
        {
            return bound;
        }

        var scope = new OwnScope(bound, own);
        if (own.Class.Problem is { } problem)
        {
            scope.Report(
                OwnTypeRules.UnusableType,
                own.Class,
                OwnMembers.Type,
                own.Class.ShortName,
                problem
            );
            return WithoutEntity(bound, scope);
        }

        var types = new OwnTypeBinder(scope);
        var model = types.BindEntity();
        if (scope.HasErrors || model is null)
        {
            return WithoutEntity(bound, scope);
        }

        var needed = NeededTypes.Of(bound, scope.GeneratedTypes);
        return bound with
        {
            Entity = entity with { Own = model },
            Enums = bound.Enums.Where(type => needed.Contains(type.ClassName)).ToEquatableArray(),
            NestedTypes = bound
                .NestedTypes.Select(type =>
                    type with
                    {
                        HasClass = needed.Contains(type.ClassName),
                    }
                )
                .ToEquatableArray(),
            OwnDiagnostics = scope.Diagnostics,
        };
    }

    private static BindingResult WithoutEntity(BindingResult bound, OwnScope scope) =>
        bound with
        {
            Entity = null,
            Enums = EquatableArray<EnumModel>.Empty,
            NestedTypes = EquatableArray<NestedTypeModel>.Empty,
            OwnDiagnostics = scope.Diagnostics,
        };
}
