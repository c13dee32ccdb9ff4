using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>What the cloud can do with each entity, as this and the referenced assemblies say it.</summary>
internal sealed class CloudOperations
{
    private readonly Dictionary<ISymbol, CloudEntity> byType = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, CloudEntity> byDataType = new(StringComparer.Ordinal);

    /// <summary>The operations in the order of the runtime's <c>SyncOperation</c>.</summary>
    public static ImmutableArray<string> Names { get; } = ["add", "update", "delete"];

    /// <summary>Null if no entity is known.</summary>
    public static CloudOperations? In(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName("ECan.Sdk.SyncEntityInfoAttribute") is not { } info)
        {
            return null;
        }

        var found = new CloudOperations();
        foreach (
            var assembly in compilation
                .SourceModule.ReferencedAssemblySymbols.Where(assembly => RefersTo(assembly, info))
                .Append(compilation.Assembly)
        )
        {
            found.Read(assembly, info);
        }

        return found.byType.Count == 0 ? null : found;
    }

    /// <summary>The entity that a sync is about: by its type argument, its parameter, or the data type that it names.</summary>
    public CloudEntity? Of(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments is [INamedTypeSymbol type])
        {
            return OfType(type);
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Type: { } parameter })
            {
                if (
                    parameter.SpecialType is SpecialType.System_String
                    && argument.Value.ConstantValue is { HasValue: true, Value: string dataType }
                )
                {
                    return byDataType.TryGetValue(dataType, out var named) ? named : null;
                }

                if ((OfType(parameter) ?? OfItems(parameter)) is { } entity)
                {
                    return entity;
                }
            }
        }

        return null;
    }

    private CloudEntity? OfType(ITypeSymbol type) =>
        byType.TryGetValue(type.OriginalDefinition, out var entity) ? entity : null;

    private CloudEntity? OfItems(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [var item] } ? OfType(item) : null;

    private void Read(IAssemblySymbol assembly, INamedTypeSymbol info)
    {
        foreach (var data in assembly.GetAttributes())
        {
            if (
                SdkSymbols.Same(data.AttributeClass, info)
                && data.ConstructorArguments
                    is [
                        { Value: INamedTypeSymbol type },
                        { Value: string dataType },
                        { Value: int operations },
                    ]
            )
            {
                byType[type.OriginalDefinition] = With(
                    byType.TryGetValue(type.OriginalDefinition, out var before) ? before : null
                );
                byDataType[dataType] = With(
                    byDataType.TryGetValue(dataType, out var known) ? known : null
                );

                // Named twice, it has what either says.
                CloudEntity With(CloudEntity? other) =>
                    new(dataType, operations | (other?.Operations ?? 0));
            }
        }
    }

    private static bool RefersTo(IAssemblySymbol assembly, INamedTypeSymbol info) =>
        assembly.Modules.Any(module =>
            module.ReferencedAssemblies.Any(reference =>
                reference.Name == info.ContainingAssembly.Name
            )
        );
}

/// <summary>One entity, with the flags of the runtime's <c>SyncOperations</c>.</summary>
internal sealed record CloudEntity(string DataType, int Operations)
{
    public bool Has(int operation) => (Operations & (1 << operation)) != 0;

    public string OperationNames() =>
        Operations == 0
            ? "none"
            : string.Join(", ", CloudOperations.Names.Where((_, operation) => Has(operation)));
}
