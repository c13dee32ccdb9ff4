using GraphQL;
using GraphQL.Types;
using GraphQLParser.Exceptions;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Loads a schema, and says what is wrong with one that does not load.</summary>
internal static class SchemaLoader
{
    public static Schema Load(string schema, Func<IResolveFieldContext, ValueTask<object?>> resolve)
    {
        try
        {
            var loaded = new AppSyncSchemaBuilder(resolve).Build(schema);
            loaded.Initialize();
            return loaded;
        }
        catch (Exception exception)
            when (exception
                    is GraphQLParserException
                        or InvalidOperationException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            throw new ArgumentException(
                $"The schema is not valid. {exception.Message}",
                nameof(schema),
                exception
            );
        }
    }

    /// <summary>Refuses a resolver for a field that the schema does not have: a typing error would otherwise stay unseen.</summary>
    public static void CheckResolvers(ISchema schema, IEnumerable<string> resolvers)
    {
        foreach (var name in resolvers)
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            var exists =
                dot < 0
                    ? Has(schema.Query, name) || Has(schema.Mutation, name)
                    : Has(schema.AllTypes[name[..dot]] as IComplexGraphType, name[(dot + 1)..]);
            if (!exists)
            {
                throw new ArgumentException(
                    $"There is a resolver for '{name}', but the schema has no such field.",
                    nameof(resolvers)
                );
            }
        }
    }

    private static bool Has(IComplexGraphType? type, string field) =>
        type?.Fields.Find(field) is not null;
}
