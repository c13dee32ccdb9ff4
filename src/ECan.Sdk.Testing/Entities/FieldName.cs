namespace ECan.Sdk.Testing.Entities;

/// <summary>The name of an operation in its two parts: <c>addAgentSkills</c> is the verb <c>add</c> and the stem <c>AgentSkills</c>.</summary>
internal sealed record FieldName(string Verb, string Stem)
{
    private static readonly string[] InputPrefixes =
    [
        "Create",
        "Update",
        "Delete",
        "Remove",
        "Add",
        "Put",
        "Save",
        "Edit",
        "Insert",
        "Upsert",
        "New",
    ];

    public bool Adds => Verb is "add" or "create" or "report" or "make" or "insert" || Upserts;

    /// <summary>Whether an add takes the place of what is there: that is what "put" and "save" say.</summary>
    public bool Upserts => Verb is "put" or "save" or "upsert";

    public bool Updates => Verb is "update" or "edit";

    public bool Removes => Verb is "remove" or "delete";

    public bool Queries =>
        Verb is "get" or "query" or "list" or "search" or "find" or "fetch" or "sync" or "all";

    public static FieldName Parse(string name)
    {
        var end = name.AsSpan().IndexOfAnyExceptInRange('a', 'z');
        return end <= 0
            ? new FieldName("", name)
            : new FieldName(name[..end], name[end..].TrimStart('_'));
    }

    /// <summary>The entity that an input type speaks of: <c>CreateTodoInput</c> gives <c>Todo</c>.</summary>
    public static string EntityOf(string inputType)
    {
        var name =
            inputType.EndsWith("Input", StringComparison.Ordinal) && inputType.Length > 5
                ? inputType[..^5]
                : inputType;
        var prefix = InputPrefixes.FirstOrDefault(prefix =>
            name.Length > prefix.Length
            && name.StartsWith(prefix, StringComparison.Ordinal)
            && char.IsUpper(name[prefix.Length])
        );
        return prefix is null ? name : name[prefix.Length..];
    }

    /// <summary>The singular of a name, by the rules of spelling.</summary>
    public static string Singular(string name) =>
        name switch
        {
            [.. var stem, 'i', 'e', 's'] when stem.Length > 1 => stem + "y",
            _ when Ends(name, "ses")
                    || Ends(name, "xes")
                    || Ends(name, "ches")
                    || Ends(name, "shes") => name[..^2],
            [.., 's', 's'] => name,
            [.. var stem, 's'] when stem.Length > 1 => stem,
            _ => name,
        };

    private static bool Ends(string name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal);
}
