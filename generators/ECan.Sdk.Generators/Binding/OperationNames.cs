namespace ECan.Sdk.Generators.Binding;

/// <summary>How mutations and queries are called by convention: a verb, then the entity in singular or plural.</summary>
internal static class OperationNames
{
    public const string Add = "add";
    public const string Update = "update";
    public const string Delete = "delete";
    public const string Get = "get";
    public const string Query = "query";

    private static readonly Dictionary<string, string[]> Verbs = new()
    {
        [Add] = ["add", "create", "report"],
        [Update] = ["update"],
        [Delete] = ["remove", "delete"],
        [Get] = ["get"],
        [Query] = ["query", "list"],
    };

    private static readonly string[] Hisses = ["s", "x", "z", "ch", "sh"];

    /// <summary>The names to look for, the best first.</summary>
    /// <param name="operation">One of the constants above.</param>
    /// <param name="noun">The entity in Pascal case: <c>Agent</c>.</param>
    public static IEnumerable<string> Candidates(string operation, string noun)
    {
        // A mutation of many carries a batch in one request; a get is of one where the schema has both.
        string[] forms = operation is Get ? [noun, .. Plurals(noun)] : [.. Plurals(noun), noun];
        return Verbs[operation].SelectMany(verb => forms.Select(form => verb + form)).Distinct();
    }

    /// <summary>Whether a name has the verb and ends like the noun, with more between.</summary>
    public static bool IsLonger(string operation, string name, string noun) =>
        Array.Exists(Verbs[operation], verb => name.StartsWith(verb, StringComparison.Ordinal))
        && Plurals(noun).Append(noun).Any(form => name.EndsWith(form, StringComparison.Ordinal));

    /// <summary>The entity that a mutation adds, by its name: <c>Note</c> of <c>addNotes</c>; null for a name of another kind.</summary>
    public static string? NounOfAdd(string mutation)
    {
        var verb = Array.Find(
            Verbs[Add],
            candidate =>
                mutation.Length > candidate.Length
                && mutation.StartsWith(candidate, StringComparison.Ordinal)
                && char.IsUpper(mutation[candidate.Length])
        );
        return verb is null ? null : Singular(mutation.Substring(verb.Length));
    }

    private static string Singular(string noun)
    {
        if (noun.EndsWith("ies", StringComparison.Ordinal))
        {
            return noun.Substring(0, noun.Length - 3) + "y";
        }

        var stem = noun.Substring(0, noun.Length - 1);
        if (!noun.EndsWith("s", StringComparison.Ordinal) || stem.Length == 0)
        {
            return noun;
        }

        var isHissing =
            stem.EndsWith("e", StringComparison.Ordinal)
            && Array.Exists(
                Hisses,
                end => stem.Substring(0, stem.Length - 1).EndsWith(end, StringComparison.Ordinal)
            );
        return isHissing ? stem.Substring(0, stem.Length - 1)
            : stem.EndsWith("s", StringComparison.Ordinal) ? noun
            : stem;
    }

    private static IEnumerable<string> Plurals(string noun)
    {
        if (noun.EndsWith("y", StringComparison.Ordinal))
        {
            yield return noun.Substring(0, noun.Length - 1) + "ies";
        }

        yield return noun + "s";
        if (Array.Exists(Hisses, end => noun.EndsWith(end, StringComparison.Ordinal)))
        {
            yield return noun + "es";
        }
    }
}
