using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Finds the types that were probably meant, each wrong name once.</summary>
internal sealed class TypeSuggestions(SchemaDraft draft)
{
    /// <summary>
    /// Where more names are wrong than this, something else is: the work would grow with names times types
    /// and hold up the build for the sake of messages that nobody reads to the end.
    /// </summary>
    private const int MostNames = 100;

    private readonly Dictionary<(string Name, TypePosition Position), string> found = [];

    /// <summary>The end of a message about a type that is not right where it is named.</summary>
    public string For(TypeUse use)
    {
        var key = (use.Name, use.Position);
        if (!found.TryGetValue(key, out var suggestion))
        {
            suggestion =
                found.Count < MostNames ? Suggestion.For(use.Name, NamesFitting(use.Position)) : "";
            found.Add(key, suggestion);
        }

        return suggestion;
    }

    /// <summary>The same, but first the type of the other direction that usually goes by a like name.</summary>
    public string Counterpart(TypeUse use, string usual) =>
        draft.Types.TryGetValue(usual, out var type) && type.Kind.Fits(use.Position)
            ? $" Did you mean '{usual}'?"
            : For(use);

    private IEnumerable<string> NamesFitting(TypePosition position) =>
        draft.Types.Values.Where(type => type.Kind.Fits(position)).Select(type => type.Name);
}
