using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>Reads behind the verb of a save: whether it says the entity, a part of it or something else.</summary>
internal sealed class SaveAims(CompilationKnowledge knowledge)
{
    // They say how or how many, and nothing of what is saved.
    private static readonly HashSet<string> Before = new(StringComparer.Ordinal)
    {
        "All",
        "Many",
        "New",
        "Existing",
        "Edited",
        "Changed",
        "Single",
        "One",
        "Multiple",
        "Bulk",
        "Batch",
        "Local",
        "Soft",
        "Hard",
        "The",
        "A",
        "An",
    };

    // What comes behind them says under which condition, for whom or in what way.
    private static readonly HashSet<string> Behind = new(StringComparer.Ordinal)
    {
        "Async",
        "By",
        "For",
        "Of",
        "With",
        "Without",
        "Where",
        "If",
        "Or",
        "And",
        "As",
        "Range",
        "Batch",
        "Bulk",
        "All",
        "Many",
        "Permanently",
        "Local",
        "Locally",
        "Now",
        "Once",
        "Only",
        "Immediately",
        "Cascade",
    };

    // What comes behind them is a place.
    private static readonly HashSet<string> Ways = new(StringComparer.Ordinal)
    {
        "To",
        "Into",
        "From",
        "In",
        "On",
    };

    // Where entities are kept anyway.
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "Async",
        "Database",
        "Db",
        "Sqlite",
        "Sql",
        "Table",
        "Store",
        "Storage",
        "Repository",
        "Disk",
        "Device",
        "Local",
        "Context",
        "Transaction",
        "Background",
        "Batch",
        "Batches",
        "Bulk",
        "Place",
    };

    // Words for any entity, and for all that there is of one.
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "Item",
        "Items",
        "Row",
        "Rows",
        "Record",
        "Records",
        "Model",
        "Models",
        "Object",
        "Objects",
        "Document",
        "Documents",
        "Instance",
        "Data",
        "Details",
        "Fields",
        "Properties",
        "Values",
        "Changes",
        "Json",
        "JSON",
        "Xml",
        "XML",
    };

    /// <param name="method">The name of the method.</param>
    /// <param name="verb">The save word that it begins with.</param>
    /// <param name="entity">The entity that it is given, itself or by its id.</param>
    /// <param name="parameter">The name of the parameter that gets the entity; null if only its id is handed over.</param>
    /// <param name="isAlone">Whether nothing else is handed over, so that "item" can only be the entity.</param>
    public Aim Of(string method, string verb, Entity entity, string? parameter, bool isAlone)
    {
        var words = PascalWords.Of(method);
        var start = PascalWords.Of(verb).Length;
        while (start < words.Length && (words[start] is "Or" || Before.Contains(words[start])))
        {
            // AddOrUpdateSkill, InsertOrReplace: another verb is behind it.
            start += words[start] is "Or" ? 2 : 1;
        }

        start = Math.Min(start, words.Length);

        var end = start;
        while (end < words.Length && !Behind.Contains(words[end]) && !Ways.Contains(words[end]))
        {
            end++;
        }

        var subject = words.Skip(start).Take(end - start).ToImmutableArray();
        var aim = OfSubject(subject, entity, parameter, isAlone);
        return end < words.Length && Ways.Contains(words[end])
            ? OfPlace(words.Skip(end + 1).TakeWhile(IsOfPlace).ToImmutableArray(), entity, aim)
            : aim;
    }

    /// <summary>Whether a store is named after a part of the entity: <c>ITagStore</c>.</summary>
    public static bool IsOfPart(INamedTypeSymbol store, Entity entity) =>
        EntityWords.Subject(store) is { IsEmpty: false } words && IsPart(words, entity);

    private Aim OfSubject(
        ImmutableArray<string> words,
        Entity entity,
        string? parameter,
        bool isAlone
    )
    {
        var said = words.Where(word => !IsGeneral(word, isAlone)).ToImmutableArray();
        if (said.IsEmpty)
        {
            return Aim.Entity;
        }

        var named = knowledge.Entities.Named(said);
        return named.Contains(entity) ? Aim.Entity
            : named.Count > 0 ? Aim.Another
            : IsCalled(said, entity, parameter) ? Aim.Entity
            : IsPart(said, entity)
            || entity.Names.Any(name =>
                said.Length > name.Length
                && EntityWords.Are(said.Take(name.Length), name)
                && IsPart([.. said.Skip(name.Length)], entity)
            )
                ? Aim.Part
            : Aim.Another;
    }

    // Into the entity, or out of it, go parts; into what it refers to goes the reference.
    private static Aim OfPlace(ImmutableArray<string> place, Entity entity, Aim aim) =>
        place.IsEmpty || Places.Contains(place[0]) || EntityWords.AreNameOf(entity, place) ? aim
        : aim is not Aim.Another && IsPart(place, entity) ? Aim.Part
        : Aim.Another;

    private static bool IsGeneral(string word, bool isAlone) =>
        word is "Entity" or "Entities" || (isAlone && General.Contains(word));

    private static bool IsOfPlace(string word) => word is not ("Async" or "By" or "With" or "If");

    // By its name, the beginning or end of its name, or as the parameter is called: AddAvatarAsync(AvatarResource avatar).
    private static bool IsCalled(ImmutableArray<string> words, Entity entity, string? parameter) =>
        entity.Names.Any(name =>
            words.Length < name.Length
            && (
                EntityWords.Are(words, name.Take(words.Length))
                || EntityWords.Are(words, name.Skip(name.Length - words.Length))
            )
        )
        || (
            parameter is { Length: > 0 }
            && EntityWords.Are(
                words,
                PascalWords.Of(char.ToUpperInvariant(parameter[0]) + parameter.Substring(1))
            )
        );

    // One of several, all of them, or the key of what it refers to. What the cloud does not have is no part.
    private static bool IsPart(ImmutableArray<string> words, Entity entity)
    {
        var joined = string.Concat(words);
        var singular = joined.EndsWith("ies", StringComparison.Ordinal)
            ? joined.Substring(0, joined.Length - 3) + "y"
            : joined.TrimEnd('s');
        return entity
            .Type.SelfAndBases()
            .SelectMany(type => type.GetMembers())
            .Any(member =>
                member is IPropertySymbol { IsStatic: false } property
                && (
                    property.Name == joined
                    || property.Name == singular
                    || PascalWords.Means(property.Name, joined)
                    || property.Name == joined + "Id"
                    || property.Name == joined + "Ids"
                )
            );
    }
}
