using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>
/// Which entity a method or a type names. The longest match of whole words wins, and if two entities are named by the same words none is.
/// </summary>
internal sealed class EntityNames(EntityCatalogue catalogue)
{
    private static readonly string[] Fillers =
    [
        "All",
        "Many",
        "New",
        "Or",
        "Update",
        "Insert",
        "Add",
        "Existing",
        "Local",
        "Soft",
        "The",
    ];

    private static readonly string[] Endings =
    [
        "Async",
        "By",
        "From",
        "For",
        "Of",
        "In",
        "To",
        "Into",
        "With",
        "Range",
        "Batch",
        "Bulk",
        "All",
        "Many",
        "Where",
        "Permanently",
        "Local",
        "Locally",
        "If",
        "Or",
    ];

    /// <summary>The entity that a type is about: <c>SkillRepository</c>, <c>IRepository&lt;AgentSkill&gt;</c>.</summary>
    /// <param name="type">The type of the store.</param>
    /// <param name="suffixLength">How many words at its end say that it is a store.</param>
    public Entity? OfType(INamedTypeSymbol type, int suffixLength)
    {
        if (type.TypeArguments.Length > 0)
        {
            return type
                .TypeArguments.Select(catalogue.Find)
                .FirstOrDefault(found => found is not null);
        }

        var words = PascalWords.Of(WithoutI(type));
        return Longest(entity =>
            entity
                .Names.Where(name =>
                    Matches(words, words.Length - suffixLength - name.Length, name)
                )
                .Select(name => name.Length)
                .DefaultIfEmpty(0)
                .Max()
        );
    }

    /// <summary>The entity that a method saves by its name: <c>DeleteSkillAsync</c>, <c>UpdateVehicleStatusAsync</c>.</summary>
    public Entity? OfMethod(string name)
    {
        var words = PascalWords.Of(name);
        var start = 1;
        while (start < words.Length && Fillers.Contains(words[start]))
        {
            start++;
        }

        return Longest(entity =>
            entity
                .Names.Where(entityName =>
                    Matches(words, start, entityName)
                    && EndsThere(words, start + entityName.Length, entity)
                )
                .Select(entityName => entityName.Length)
                .DefaultIfEmpty(0)
                .Max()
        );
    }

    /// <summary>Whether what a method's name says after its verb is nothing, or a property of the entity.</summary>
    public static bool EndsAfterVerb(string name, Entity entity)
    {
        var words = PascalWords.Of(name);
        var start = 1;
        while (start < words.Length && Fillers.Contains(words[start]))
        {
            start++;
        }

        return EndsThere(words, start, entity);
    }

    public static string WithoutI(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Interface
        && type.Name.Length > 1
        && type.Name[0] == 'I'
        && char.IsUpper(type.Name[1])
            ? type.Name.Substring(1)
            : type.Name;

    private Entity? Longest(Func<Entity, int> length)
    {
        Entity? best = null;
        var bestLength = 0;
        var ambiguous = false;
        foreach (var entity in catalogue.All)
        {
            var found = length(entity);
            if (found > bestLength)
            {
                (best, bestLength, ambiguous) = (entity, found, false);
            }
            else if (found > 0 && found == bestLength)
            {
                ambiguous = true;
            }
        }

        return ambiguous ? null : best;
    }

    private static bool Matches(
        ImmutableArray<string> words,
        int start,
        ImmutableArray<string> name
    )
    {
        if (start < 0 || start + name.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < name.Length - 1; i++)
        {
            if (words[start + i] != name[i])
            {
                return false;
            }
        }

        return PascalWords.Means(words[start + name.Length - 1], name[name.Length - 1]);
    }

    private static bool EndsThere(ImmutableArray<string> words, int end, Entity entity)
    {
        if (end >= words.Length || Endings.Contains(words[end]))
        {
            return true;
        }

        var property = "";
        for (var i = end; i < words.Length && !Endings.Contains(words[i]); i++)
        {
            property += words[i];
        }

        return entity.Type.GetMembers(property).Any(member => member is IPropertySymbol);
    }
}
