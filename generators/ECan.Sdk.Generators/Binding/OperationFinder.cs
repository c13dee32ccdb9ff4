using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Mappings;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Finds the mutations and queries of a data type: those that the mapping names, else those that are called after it.</summary>
internal sealed class OperationFinder
{
    private static readonly string[] Mutations =
    [
        OperationNames.Add,
        OperationNames.Update,
        OperationNames.Delete,
    ];

    /// <summary>One of them shows what an entity is.</summary>
    private static readonly string[] Needed = [OperationNames.Add, OperationNames.Update];

    private readonly BindingScope scope;
    private readonly string noun;

    private OperationFinder(BindingScope scope)
    {
        this.scope = scope;
        noun = Nouns(scope).FirstOrDefault(HasMutation) ?? ClrName.Pascal(scope.DataType);
    }

    /// <summary>Null if the schema has no mutation for the data type, which is then reported.</summary>
    public static OperationFields? Find(BindingScope scope)
    {
        var finder = new OperationFinder(scope);
        var fields = new OperationFields
        {
            Add = finder.Find(OperationNames.Add),
            Update = finder.Find(OperationNames.Update),
            Delete = finder.Find(OperationNames.Delete),
            Get = finder.Find(OperationNames.Get),
            Query = finder.Find(OperationNames.Query),
        };
        if (fields.Add is not null || fields.Update is not null)
        {
            return fields;
        }

        if (!scope.HasErrors)
        {
            finder.ReportNothingFits();
        }

        return null;
    }

    /// <summary>The type's name tells more than the data type's: <c>skill</c> may go to <c>AgentSkill</c> though a <c>Skill</c> exists.</summary>
    private static IEnumerable<string> Nouns(BindingScope scope)
    {
        if (scope.Mapping.GraphQLType is { } type)
        {
            yield return ClrName.ForType(type.Value);
        }

        yield return ClrName.Pascal(scope.DataType);
    }

    private bool HasMutation(string candidate) =>
        Mutations.Any(operation =>
            OperationNames.Candidates(operation, candidate).Any(scope.Schema.Mutations.ContainsKey)
        );

    private OperationField? Find(string operation)
    {
        var fields = Mutations.Contains(operation) ? scope.Schema.Mutations : scope.Schema.Queries;
        var named = scope.Mapping.Operations.FirstOrDefault(pair => pair.Name.Value == operation);
        if (named is not null)
        {
            return Named(operation, named.Value, fields);
        }

        foreach (var candidate in OperationNames.Candidates(operation, noun))
        {
            if (fields.TryGetValue(candidate, out var field))
            {
                return new(operation, field, scope.DataTypeSpan, IsNamed: false);
            }
        }

        return null;
    }

    private OperationField? Named(
        string operation,
        Located<MappingValue> value,
        IReadOnlyDictionary<string, SchemaField> fields
    )
    {
        if (value.Value.Text is not { } name)
        {
            return null;
        }

        if (fields.TryGetValue(name, out var field))
        {
            return new(operation, field, value.Span, IsNamed: true);
        }

        var isMutation = Mutations.Contains(operation);
        var others = isMutation ? scope.Schema.Queries : scope.Schema.Mutations;
        scope.Report(
            isMutation ? BindingRules.UnknownMutation : BindingRules.UnknownQuery,
            value.Span,
            Excerpt.Of(name),
            others.ContainsKey(name)
                ? $" There is a {(isMutation ? "query" : "mutation")} of that name."
                : Suggestion.For(name, fields.Keys),
            operation
        );
        return null;
    }

    private void ReportNothingFits()
    {
        var sought = Nouns(scope)
            .Distinct()
            .SelectMany(candidate =>
                Needed.SelectMany(x => OperationNames.Candidates(x, candidate))
            )
            .ToList();
        var isRefused = Needed.All(x => scope.Mapping.Operations.Any(pair => pair.Name.Value == x));
        scope.Report(
            BindingRules.NothingFits,
            scope.DataTypeSpan,
            scope.DataType,
            isRefused
                ? "'operations' says null for both. Name at least one mutation, or remove the mapping."
                : $"the schema has none of {string.Join(", ", sought)}. Extend the schema first, or name the mutations in 'operations'.",
            isRefused ? "" : Similar(sought)
        );
    }

    /// <summary>What is called nearly so, else what is about a longer name: <c>addAgentTasks</c> for <c>addTasks</c>.</summary>
    private string Similar(List<string> sought)
    {
        var mutations = scope.Schema.Mutations.Keys;
        var longer = mutations
            .Where(name => OperationNames.IsLonger(OperationNames.Add, name, noun))
            .OrderBy(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault();
        return longer is null ? Suggestion.For(sought[0], mutations) : $" Did you mean '{longer}'?";
    }
}
