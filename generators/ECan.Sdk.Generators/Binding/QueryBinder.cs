using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Decides how a query is called and read.</summary>
internal static class QueryBinder
{
    /// <summary>Null if there is none. One that was only found by its name and returns something else is none either.</summary>
    public static QueryModel? Bind(
        BindingScope scope,
        OperationField? query,
        EntityFields fields,
        TypeBinder types
    )
    {
        if (query is null)
        {
            return null;
        }

        if (ResultBinder.OfQuery(scope, query.Field.Type, fields.Key) is not { } result)
        {
            if (query.IsNamed)
            {
                scope.Report(
                    BindingRules.UnusableQuery,
                    query.Span,
                    query.Field.Name,
                    query.Field.Type.ToString(),
                    scope.DataType,
                    string.Join(", ", fields.Key)
                );
            }

            return null;
        }

        var names = new MemberNames(["manager", "cancellationToken"]);
        var arguments = new List<QueryArgumentModel>();
        foreach (var argument in query.Field.Arguments)
        {
            if (types.Bind(argument.Type) is { } type)
            {
                arguments.Add(
                    new(
                        argument.Name,
                        argument.Type.ToString(),
                        names.Take(ClrName.Camel(argument.Name)),
                        type with
                        {
                            IsNullable = !CloudField.IsRequired(argument),
                        }
                    )
                );
            }
        }

        return new()
        {
            Field = query.Field.Name,
            Arguments = arguments.ToEquatableArray(),
            Selection = result.Selection,
            Result = result.Shape,
            NextTokenArgument = NextToken(query.Field, result),
            Description = query.Field.Description,
        };
    }

    // A page tells its token only where that is asked for, and only an argument that may be left out can take it.
    private static string? NextToken(SchemaField query, BoundResult result) =>
        result is { Shape: ResultShape.Connection, TellsNextToken: true }
            ? query
                .Arguments.FirstOrDefault(argument =>
                    argument is { Name: "nextToken", Type: { IsList: false, NamedType: "String" } }
                    && !CloudField.IsRequired(argument)
                )
                ?.Name
            : null;
}
