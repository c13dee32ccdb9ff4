using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>
/// The types in the source of this compilation that hold a sync manager, as others see them: behind interfaces and base types, and as handlers of
/// messages. The source is walked once, when it is first asked for; of other assemblies only what stands on the interface itself is known.
/// </summary>
internal sealed class SourceHolders(
    IAssemblySymbol source,
    ManagerHolders holders,
    KnownSymbols symbols
)
{
    // A generic class is asked to handle every message only if it is called a handler: a repository of T handles none.
    private static readonly string[] HandlerWords =
    [
        "Handler",
        "Consumer",
        "Subscriber",
        "Listener",
        "Observer",
        "Receiver",
    ];

    private readonly Lazy<Faces> faces = new(() => Walk(source, holders, symbols));

    /// <summary>Whether an object that is known by the type may be one that holds a manager.</summary>
    public bool StandBehind(ITypeSymbol? type) =>
        type switch
        {
            INamedTypeSymbol
            {
                TypeKind: TypeKind.Interface or TypeKind.Class,
                IsSealed: false,
                IsStatic: false
            } named => faces.Value.Types.TryGetValue(named.OriginalDefinition, out var known)
                && known.Any(face => TypeRelations.MayBe(face, named)),
            ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(StandBehind),
            _ => false,
        };

    /// <summary>Whether one of them handles messages of the type: it stands as a type argument in an interface or base type.</summary>
    public bool Handle(ITypeSymbol? message) =>
        message is INamedTypeSymbol named
        && IsMessage(named)
        && faces.Value.Messages.Any(handled => TypeRelations.IsOrDerives(message, handled));

    /// <summary>Whether one of them is told by EF Core whenever a context saves; with which contexts it is registered cannot be seen.</summary>
    public bool InterceptSaves => faces.Value.InterceptSaves;

    // Texts, numbers and tokens are handed to everything.
    private static bool IsMessage(ITypeSymbol type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None } named
        && !ManagerHolders.IsOfFramework(named);

    private static Faces Walk(IAssemblySymbol source, ManagerHolders holders, KnownSymbols symbols)
    {
        var found = new Faces();
        foreach (var type in TypesIn(source.GlobalNamespace))
        {
            if (type.TypeKind is TypeKind.Class or TypeKind.Struct && holders.Contains(type))
            {
                found.AddHandled(type);
                found.InterceptSaves =
                    found.InterceptSaves
                    || (
                        symbols.SaveChangesInterceptor is { } interceptor
                        && type.AllInterfaces.Contains(interceptor, SymbolEqualityComparer.Default)
                    );
                foreach (var face in type.AllInterfaces.Concat(type.SelfAndBases().Skip(1)))
                {
                    found.Add(face);
                }
            }
        }

        return found;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol outer)
    {
        var open = new Stack<INamespaceOrTypeSymbol>();
        open.Push(outer);
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (at is INamedTypeSymbol type)
            {
                yield return type;
            }

            var inner = at is INamespaceSymbol space
                ? space.GetMembers()
                : at.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>();
            foreach (var member in inner)
            {
                open.Push(member);
            }
        }
    }

    private sealed class Faces
    {
        public Dictionary<ISymbol, List<INamedTypeSymbol>> Types { get; } =
            new(SymbolEqualityComparer.Default);

        public HashSet<ITypeSymbol> Messages { get; } = new(SymbolEqualityComparer.Default);

        public bool InterceptSaves { get; set; }

        /// <summary>What the type handles by its method's name alone, as some buses find their handlers.</summary>
        public void AddHandled(INamedTypeSymbol type)
        {
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                if (
                    method
                        is {
                            DeclaredAccessibility: Accessibility.Public,
                            Name: "Handle" or "HandleAsync" or "Consume" or "ConsumeAsync",
                            Parameters: [{ Type: var message }, ..]
                        }
                    && IsMessage(message)
                )
                {
                    Messages.Add(message);
                }
            }
        }

        public void Add(INamedTypeSymbol face)
        {
            if (face.Arity > 0)
            {
                var isHandler = PascalWords.Of(face.Name).Any(word => HandlerWords.Contains(word));
                foreach (var argument in face.TypeArguments)
                {
                    if (argument is ITypeParameterSymbol ? isHandler : IsMessage(argument))
                    {
                        Messages.Add(argument);
                    }
                }
            }

            if (!ManagerHolders.IsOfFramework(face) && face.SpecialType is SpecialType.None)
            {
                if (!Types.TryGetValue(face.OriginalDefinition, out var known))
                {
                    Types.Add(face.OriginalDefinition, known = []);
                }

                known.Add(face);
            }
        }
    }
}
