using GraphQL;
using GraphQL.Conversion;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Builds graphql-dotnet's schema from AppSync's SDL, with one resolver for all fields.</summary>
internal sealed class AppSyncSchemaBuilder(Func<IResolveFieldContext, ValueTask<object?>> resolve)
    : SchemaBuilder
{
    private List<string> ownScalars = [];

    protected override void Validate(GraphQLDocument document)
    {
        SchemaDocument.Prepare(document);
        ownScalars =
        [
            .. document
                .Definitions.OfType<GraphQLScalarTypeDefinition>()
                .Select(scalar => scalar.Name.StringValue)
                .Where(name => AwsScalarFormat.All.All(format => format.Name != name)),
        ];
        base.Validate(document);
    }

    protected override void PreConfigure(Schema schema)
    {
        // Names are AppSync's business: GetType stays GetType, and is not getType.
        schema.NameConverter = DefaultNameConverter.Instance;
        schema.RegisterType(new TextId());
        foreach (var format in AwsScalarFormat.All)
        {
            schema.RegisterType(new AwsScalar(format));
        }

        foreach (var name in ownScalars)
        {
            schema.RegisterType(new OpenScalar(name));
        }

        base.PreConfigure(schema);
    }

    protected override FieldType ToFieldType(string parentTypeName, GraphQLFieldDefinition fieldDef)
    {
        var field = base.ToFieldType(parentTypeName, fieldDef);
        field.Resolver = new FuncFieldResolver<object?>(resolve);
        return field;
    }

    protected override FieldType ToSubscriptionFieldType(
        string parentTypeName,
        GraphQLFieldDefinition fieldDef
    )
    {
        var field = base.ToSubscriptionFieldType(parentTypeName, fieldDef);
        field.Resolver = new FuncFieldResolver<object?>(resolve);
        // The schema must load; the subscription itself is never begun, because POST does not serve it.
        field.StreamResolver = new SourceStreamResolver<object?>(_ =>
            default(IObservable<object?>)!
        );
        return field;
    }

    protected override InterfaceGraphType ToInterfaceType(
        GraphQLInterfaceTypeDefinition interfaceDef
    )
    {
        var type = base.ToInterfaceType(interfaceDef);
        foreach (var field in type.Fields)
        {
            field.Resolver = null;
        }

        type.ResolveType = value => AbstractTypes.Choose(value, type.PossibleTypes);
        return type;
    }

    protected override UnionGraphType ToUnionType(GraphQLUnionTypeDefinition unionDef)
    {
        var type = base.ToUnionType(unionDef);
        type.ResolveType = value => AbstractTypes.Choose(value, type.PossibleTypes);
        return type;
    }
}
