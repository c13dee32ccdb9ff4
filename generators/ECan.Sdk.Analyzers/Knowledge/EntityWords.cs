using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>Which entities words name, where several may be meant.</summary>
internal static class EntityWords
{
    /// <summary>Whether the words are a name; the last one may be a plural.</summary>
    public static bool Are(IEnumerable<string> words, IEnumerable<string> name)
    {
        var (left, right) = (words.ToList(), name.ToList());
        var last = right.Count - 1;
        return left.Count == right.Count
            && last >= 0
            && left.Take(last).SequenceEqual(right.Take(last), StringComparer.Ordinal)
            && PascalWords.Means(left[last], right[last]);
    }

    public static bool AreNameOf(Entity entity, ImmutableArray<string> words) =>
        entity.Names.Any(name => Are(words, name));

    /// <summary>The entities that are called by exactly these words.</summary>
    public static IReadOnlyList<Entity> Named(
        this EntityCatalogue catalogue,
        ImmutableArray<string> words
    ) => [.. catalogue.All.Where(entity => AreNameOf(entity, words))];

    /// <summary>The entities that the type of a store is about: those with the longest name at the end of it, or its type argument.</summary>
    public static IReadOnlyList<Entity> OfStore(
        this EntityCatalogue catalogue,
        INamedTypeSymbol type
    )
    {
        if (type.TypeArguments.Length > 0)
        {
            return [.. type.TypeArguments.Select(catalogue.Find).OfType<Entity>()];
        }

        var words = Subject(type);
        for (var length = words.Length; length > 0; length--)
        {
            var named = catalogue.Named([.. words.Skip(words.Length - length)]);
            if (named.Count > 0)
            {
                return named;
            }
        }

        return [];
    }

    /// <summary>The name of a store without the word at its end that says that it is one.</summary>
    public static ImmutableArray<string> Subject(INamedTypeSymbol type)
    {
        var words = PascalWords.Of(EntityNames.WithoutI(type));
        return words.IsEmpty ? words : words.RemoveAt(words.Length - 1);
    }
}
