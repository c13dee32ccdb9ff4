using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Knowledge;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>What the first word of a method's name says.</summary>
internal static class SaveWords
{
    /// <summary>The save word that a name begins with; null if it begins with none.</summary>
    public static string? Of(string name, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (PascalWords.BeginsWith(name, word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>What is done to the entity. To change a part of it is no more than a change of the entity, if the name says that at all.</summary>
    public static Operations OperationOf(string name, string word, Aim aim) =>
        aim is Aim.Entity || word is "Update" ? OperationOf(name, word) : Operations.None;

    private static Operations OperationOf(string name, string word) =>
        word switch
        {
            "Add" or "Insert" or "Create" => SaysOr(name) ? Operations.None : Operations.Add,
            "Update" => SaysOr(name) ? Operations.None : Operations.Update,
            "Delete" or "Remove" => Operations.Delete,
            _ => Operations.None,
        };

    // AddOrUpdate, InsertOrReplace.
    private static bool SaysOr(string name) => PascalWords.Of(name).Contains("Or");
}
