using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>What the cloud can do with the entity that a sync is about.</summary>
/// <param name="DataType">Its data type.</param>
/// <param name="Operations">What the cloud has for it.</param>
internal sealed record SyncedEntity(string DataType, Operations Operations)
{
    /// <summary>By the type argument of the call, its parameter, or the data type that it names; null if that is not known.</summary>
    public static SyncedEntity? Of(IInvocationOperation call, EntityCatalogue entities)
    {
        if (call.TargetMethod.TypeArguments is [INamedTypeSymbol type])
        {
            return Of(entities.Find(type));
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { Type: { } parameter })
            {
                continue;
            }

            if (
                parameter.SpecialType is SpecialType.System_String
                && argument.Value.ConstantValue is { HasValue: true, Value: string dataType }
            )
            {
                return Of(dataType, entities);
            }

            if ((entities.Find(parameter) ?? entities.Find(parameter.ItemType())) is { } entity)
            {
                return Of(entity);
            }
        }

        return null;
    }

    private static SyncedEntity? Of(Entity? entity) =>
        entity is null ? null : new(entity.DataType, entity.Operations);

    // Several classes can stand for a data type; the cloud has what either says.
    private static SyncedEntity? Of(string dataType, EntityCatalogue entities)
    {
        var all = entities.OfDataType(dataType).ToList();
        return all.Count == 0
            ? null
            : new(dataType, all.Aggregate(Operations.None, (set, one) => set | one.Operations));
    }
}
