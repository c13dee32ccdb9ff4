using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>Values that are objects.</summary>
internal sealed partial class MappingValueReader
{
    private static readonly string[] Mutations = ["add", "update", "delete"];
    private static readonly string[] MutationsAndQueries = [.. Mutations, "get", "query"];

    /// <summary>What others call the operations.</summary>
    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["create"] = "add",
        ["insert"] = "add",
        ["modify"] = "update",
        ["remove"] = "delete",
        ["list"] = "query",
        ["read"] = "get",
    };

    /// <summary>Strings by name.</summary>
    /// <param name="member">The key whose value is an object.</param>
    /// <param name="inPlaceOfNull">What to write where null stands.</param>
    public EquatableArray<LocatedPair<string>>? TextByName(
        JsonMember member,
        string inPlaceOfNull = ""
    )
    {
        if (!IsObject(member, "an object of strings"))
        {
            return null;
        }

        var pairs = new List<LocatedPair<string>>();
        foreach (var inner in member.Value.Members)
        {
            if (inner.Value.Kind == MappingValueKind.String)
            {
                pairs.Add(new(NameOf(inner), new(inner.Value.Text!, SpanOf(inner.Value))));
                continue;
            }

            var isNull = inner.Value.Kind == MappingValueKind.Null;
            var meant = isNull ? inPlaceOfNull : JsonKinds.AsString(inner.Value);
            WrongItem(inner.Value, Quoted(inner), member.Name, "a string", meant);
        }

        return pairs.ToEquatableArray();
    }

    /// <summary>Values of any kind by name.</summary>
    public EquatableArray<LocatedPair<MappingValue>>? ValueByName(JsonMember member) =>
        IsObject(member, "an object") ? Values(member.Value) : null;

    /// <summary>Fields of the schema by operation; null for an operation that the entity does not have.</summary>
    public EquatableArray<LocatedPair<MappingValue>>? Operations(JsonMember member)
    {
        if (!IsObject(member, "an object of operations"))
        {
            return null;
        }

        var pairs = new List<LocatedPair<MappingValue>>();
        foreach (
            var inner in member.Value.Members.Where(inner =>
                IsOperation(inner, member, MutationsAndQueries)
            )
        )
        {
            if (inner.Value.Kind is MappingValueKind.String or MappingValueKind.Null)
            {
                pairs.Add(Pair(inner));
            }
            else
            {
                var meant = JsonKinds.AsString(inner.Value);
                WrongItem(inner.Value, Quoted(inner), member.Name, "a string or null", meant);
            }
        }

        return pairs.ToEquatableArray();
    }

    /// <summary>Values of any kind by operation and argument; those of queries are parameters and not given here.</summary>
    public EquatableArray<ArgumentMapping>? Arguments(JsonMember member)
    {
        if (!IsObject(member, "an object of operations"))
        {
            return null;
        }

        var arguments = new List<ArgumentMapping>();
        foreach (
            var inner in member.Value.Members.Where(inner => IsOperation(inner, member, Mutations))
        )
        {
            if (inner.Value.Kind == MappingValueKind.Object)
            {
                arguments.Add(new(NameOf(inner), Values(inner.Value)));
            }
            else
            {
                WrongItem(inner.Value, Quoted(inner), member.Name, "an object of arguments", "");
            }
        }

        return arguments.ToEquatableArray();
    }

    private bool IsObject(JsonMember member, string expected)
    {
        var isObject = member.Value.Kind == MappingValueKind.Object;
        if (!isObject)
        {
            _ = Wrong<string>(member, expected, "");
        }

        return isObject;
    }

    private bool IsOperation(JsonMember inner, JsonMember owner, string[] operations)
    {
        var isKnown = operations.Contains(inner.Name);
        if (!isKnown)
        {
            var meant =
                Synonyms.TryGetValue(inner.Name, out var synonym) && operations.Contains(synonym)
                    ? $" Did you mean '{synonym}'?"
                    : Suggestion.For(inner.Name, operations);
            Report(
                MappingReadRules.UnknownOperation,
                inner,
                owner.Name,
                Excerpt.Of(inner.Name),
                meant,
                $"{string.Join(", ", operations.Take(operations.Length - 1))} and {operations[operations.Length - 1]}"
            );
        }

        return isKnown;
    }

    private EquatableArray<LocatedPair<MappingValue>> Values(JsonValue value) =>
        value.Members.Select(Pair).ToEquatableArray();

    private LocatedPair<MappingValue> Pair(JsonMember member)
    {
        var value = new MappingValue(member.Value.Kind, member.Value.ToJson(), member.Value.Text);
        return new(NameOf(member), new(value, SpanOf(member.Value)));
    }

    public Located<string> NameOf(JsonMember member) => new(member.Name, NameSpanOf(member));

    private static string Quoted(JsonMember member) => $"'{Excerpt.Of(member.Name)}'";
}
