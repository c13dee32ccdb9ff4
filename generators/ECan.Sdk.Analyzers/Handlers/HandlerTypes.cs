using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Handlers;

/// <summary>Which types handle what a user or another system asks for, and so have to sync what they save.</summary>
internal sealed class HandlerTypes(CompilationKnowledge knowledge)
{
    public bool Contains(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences is not [var declaration, ..])
        {
            return false;
        }

        var suffixes = knowledge.ConventionsOf(declaration.SyntaxTree).HandlerSuffixes;
        return type.SelfAndBases().Any(t => HasSuffix(t.Name, suffixes))
            || type.AllInterfaces.Any(i =>
                i.Arity > 0 && HasSuffix(i.Name, ["Handler", "Consumer"])
            )
            || type.Is(knowledge.Symbols.ControllerBase)
            || type.SelfAndBases()
                .Any(t => Annotations.Find(t, knowledge.Symbols.SyncHandler) is not null);
    }

    // The name ends with the whole word: a Manhandler is no handler.
    private static bool HasSuffix(string name, IEnumerable<string> suffixes) =>
        suffixes.Any(suffix =>
            name.EndsWith(suffix, StringComparison.Ordinal)
            && (name.Length == suffix.Length || char.IsUpper(suffix[0]))
        );
}
