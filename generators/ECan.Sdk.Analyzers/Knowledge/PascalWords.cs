using System.Collections.Immutable;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>Names cut into their words: <c>AddAgentSkillAsync</c> is Add, Agent, Skill, Async.</summary>
internal static class PascalWords
{
    public static ImmutableArray<string> Of(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || BeginsWord(name, i))
            {
                var word = name.Substring(start, i - start).Trim('_');
                if (word.Length > 0)
                {
                    words.Add(word);
                }

                start = i;
            }
        }

        return words.ToImmutable();
    }

    /// <summary>Whether a word or the plural of it stands there.</summary>
    public static bool Means(string word, string singular) =>
        word == singular
        || word == singular + "s"
        || (
            singular.EndsWith("y", StringComparison.Ordinal)
            && word == singular.Substring(0, singular.Length - 1) + "ies"
        );

    /// <summary>Whether a name begins with a whole word.</summary>
    public static bool BeginsWith(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal)
        && (name.Length == word.Length || BeginsWord(name, word.Length));

    // An upper-case letter begins a word, and so does the last of several before a lower-case one: "EFSkill" is EF and Skill.
    private static bool BeginsWord(string name, int i) =>
        name[i] == '_'
        || name[i - 1] == '_'
        || (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
        || (
            char.IsUpper(name[i])
            && char.IsUpper(name[i - 1])
            && i + 1 < name.Length
            && char.IsLower(name[i + 1])
        );
}
