using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>The arguments of a mutation beside the one that takes the items.</summary>
internal static class ArgumentBinder
{
    /// <summary>Those that the mapping gives a value for. One that is required and has none is reported.</summary>
    public static EquatableArray<ArgumentModel> Bind(BindingScope scope, MutationInput input)
    {
        var given = Given(scope, input.Operation.Operation);
        var arguments = new List<ArgumentModel>();
        foreach (var argument in input.Mutation.Arguments.Where(other => !input.Takes(other)))
        {
            var pair = given.FirstOrDefault(value => value.Name.Value == argument.Name);
            if (pair is not null)
            {
                Add(scope, input, argument, pair, arguments);
            }
            else if (CloudField.IsRequired(argument))
            {
                scope.Report(
                    BindingRules.MissingArgument,
                    input.Operation.Span,
                    input.Mutation.Name,
                    argument.Name,
                    argument.Type.ToString(),
                    input.Operation.Operation
                );
            }
        }

        return arguments.ToEquatableArray();
    }

    /// <summary>Reports the values that no argument takes.</summary>
    public static void Check(BindingScope scope, IEnumerable<MutationInput?> inputs)
    {
        foreach (var mapping in scope.Mapping.Arguments)
        {
            var operation = mapping.Operation.Value;
            var input = inputs.FirstOrDefault(bound => bound?.Operation.Operation == operation);
            foreach (var pair in mapping.Values)
            {
                Check(scope, operation, input, pair.Name);
            }
        }
    }

    private static void Check(
        BindingScope scope,
        string operation,
        MutationInput? input,
        Located<string> name
    )
    {
        var known = input?.Mutation.Arguments.Select(argument => argument.Name).ToList() ?? [];
        var problem =
            input is null ? $"the data type has no operation '{operation}'"
            : input.Mutation.Arguments.Any(x => x.Name == name.Value && input.Takes(x))
                ? $"that argument of '{input.Mutation.Name}' takes the entities"
            : known.Contains(name.Value) ? null
            : $"'{input.Mutation.Name}' has no such argument";
        if (problem is not null)
        {
            scope.Report(
                BindingRules.UnknownArgument,
                name.Span,
                Excerpt.Of(name.Value),
                problem,
                known.Contains(name.Value) ? " Remove it." : Help(name.Value, known)
            );
        }
    }

    private static string Help(string name, IEnumerable<string> known)
    {
        var suggestion = Suggestion.For(name, known);
        return suggestion.Length > 0 ? suggestion : " Remove it.";
    }

    /// <summary>The values that the mapping gives for the arguments of an operation.</summary>
    public static EquatableArray<LocatedPair<MappingValue>> Given(
        BindingScope scope,
        string operation
    ) =>
        scope.Mapping.Arguments.FirstOrDefault(given => given.Operation.Value == operation)?.Values
        ?? EquatableArray<LocatedPair<MappingValue>>.Empty;

    private static void Add(
        BindingScope scope,
        MutationInput input,
        SchemaField argument,
        LocatedPair<MappingValue> pair,
        List<ArgumentModel> arguments
    )
    {
        var json = CloudValue.Of(
            scope.Schema,
            pair.Value.Value,
            argument.Type,
            textKind: null,
            out var problem
        );
        if (json is not null)
        {
            arguments.Add(new(argument.Name, argument.Type.ToString(), json));
            return;
        }

        scope.Report(
            BindingRules.WrongArgumentValue,
            pair.Value.Span,
            argument.Name,
            input.Mutation.Name,
            argument.Type.ToString(),
            problem!
        );
    }
}
