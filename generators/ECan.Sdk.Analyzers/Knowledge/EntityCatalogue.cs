using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>
/// The entities that this compilation and the assemblies it refers to name. What is not named there is no entity, whatever its name. Each attribute
/// says what its assembly can do with a type, so that a type which is named by several has all that they say: what one of them does is not wrong
/// because another does not.
/// </summary>
internal sealed class EntityCatalogue
{
    private readonly Dictionary<ISymbol, Entity> byType = new(SymbolEqualityComparer.Default);
    private readonly ILookup<string, Entity> byDataType;
    private readonly HashSet<ISymbol> assemblies;

    private EntityCatalogue(IReadOnlyList<Entity> named, IEnumerable<ISymbol> assemblies)
    {
        this.assemblies = new(assemblies, SymbolEqualityComparer.Default);
        foreach (var entity in named)
        {
            byType[entity.Type] = byType.TryGetValue(entity.Type, out var before)
                ? before.With(entity.Operations)
                : entity;
        }

        byDataType = named
            .Select(entity => (entity.DataType, Entity: byType[entity.Type]))
            .Distinct()
            .ToLookup(pair => pair.DataType, pair => pair.Entity, StringComparer.Ordinal);
    }

    public IEnumerable<Entity> All => byType.Values;

    public bool IsEmpty => byType.Count == 0;

    public static EntityCatalogue Read(Compilation compilation, INamedTypeSymbol attribute)
    {
        var runtime = attribute.ContainingAssembly.Identity.Name;
        var aware = compilation
            .SourceModule.ReferencedAssemblySymbols.Where(assembly =>
                assembly.Modules.Any(module =>
                    module.ReferencedAssemblies.Any(reference => reference.Name == runtime)
                )
            )
            .Append(compilation.Assembly)
            .ToList();
        return new([.. aware.SelectMany(assembly => Named(assembly, attribute))], aware);
    }

    /// <summary>Whether an assembly refers to the runtime, so that its members can carry its attributes.</summary>
    public bool Knows(IAssemblySymbol? assembly) =>
        assembly is not null && assemblies.Contains(assembly);

    public Entity? Find(ITypeSymbol? type) =>
        type switch
        {
            INamedTypeSymbol named => byType.TryGetValue(named.OriginalDefinition, out var entity)
                ? entity
                : null,
            ITypeParameterSymbol parameter => parameter
                .ConstraintTypes.Select(Find)
                .FirstOrDefault(found => found is not null),
            _ => null,
        };

    /// <summary>The entities that have the data type: one, unless several classes stand for it.</summary>
    public IEnumerable<Entity> OfDataType(string dataType) => byDataType[dataType];

    private static IEnumerable<Entity> Named(IAssemblySymbol assembly, INamedTypeSymbol attribute)
    {
        foreach (var data in assembly.GetAttributes())
        {
            if (
                SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)
                && data.ConstructorArguments is [var type, var dataType, var operations]
                && type.Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } named
                && dataType.Value is string name
                // While somebody is still writing it there is no word to call it by.
                && !PascalWords.Of(name).IsEmpty
                && !PascalWords.Of(named.Name).IsEmpty
                && operations.Value is int set
            )
            {
                yield return new Entity(named.OriginalDefinition, name, (Operations)set);
            }
        }
    }
}
