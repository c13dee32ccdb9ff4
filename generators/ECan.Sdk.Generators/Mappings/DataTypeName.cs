using System.Text;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>The names that a data type may have, and what to propose in place of others.</summary>
internal static class DataTypeName
{
    private static readonly string[] FileEndings = ["_mapping", "_mappings", "_map"];

    /// <summary>A small letter, then small letters, digits and underscores.</summary>
    public static bool IsValid(string name) =>
        name.Length > 0
        && name[0] is >= 'a' and <= 'z'
        && name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    /// <summary>The valid name that is meant by a text: <c>agent_skill</c> by <c>AgentSkill</c>; null if there is none.</summary>
    public static string? Proposed(string text)
    {
        var name = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            var beginsWord =
                letter is >= 'A' and <= 'Z'
                && i > 0
                && text[i - 1] is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            var isKept =
                letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if ((beginsWord || !isKept) && name.Length > 0 && name[name.Length - 1] != '_')
            {
                _ = name.Append('_');
            }

            if (isKept)
            {
                _ = name.Append(char.ToLowerInvariant(letter));
            }
        }

        var proposed = name.ToString().TrimEnd('_');
        return IsValid(proposed) ? proposed : null;
    }

    /// <summary>The data type that a file is probably about, by its name: <c>skill</c> of <c>mappings/skill_mapping.json</c>.</summary>
    public static string ForFile(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var dot = name.IndexOf('.');
        var proposed = Proposed(dot > 0 ? name.Substring(0, dot) : name) ?? "skill";
        var ending = Array.Find(
            FileEndings,
            candidate =>
                proposed.Length > candidate.Length
                && proposed.EndsWith(candidate, StringComparison.Ordinal)
        );
        return ending is null ? proposed : proposed.Substring(0, proposed.Length - ending.Length);
    }
}
