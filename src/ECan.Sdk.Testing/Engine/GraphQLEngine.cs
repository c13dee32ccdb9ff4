using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Entities;
using ECan.Sdk.Testing.Faults;
using ECan.Sdk.Testing.Server;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Executes requests against the schema: graphql-dotnet validates and walks, resolvers come from the options or by convention.</summary>
internal sealed class GraphQLEngine
{
    private const string PlanKey = "plan";

    private readonly LocalAppSync cloud;
    private readonly IReadOnlyDictionary<string, FieldResolver> resolvers;
    private readonly DocumentExecuter executer = new();
    private readonly Schema schema;
    private readonly IReadOnlyDictionary<string, IFieldPlan> plans;

    private GraphQLEngine(LocalAppSync cloud, string sdl, LocalAppSyncOptions options)
    {
        this.cloud = cloud;
        resolvers = new Dictionary<string, FieldResolver>(
            options.Resolvers,
            StringComparer.Ordinal
        );
        schema = SchemaLoader.Load(sdl, ResolveAsync);
        SchemaLoader.CheckResolvers(schema, resolvers.Keys);
        var conventions = new SchemaConventions(schema, options);
        Store = conventions.Store;
        plans = conventions.Plans;
    }

    public EntityStore Store { get; }

    public static GraphQLEngine Load(LocalAppSync cloud, string sdl, LocalAppSyncOptions options) =>
        new(cloud, sdl, options);

    /// <summary>Validates and executes.</summary>
    /// <param name="request">A request without a refusal.</param>
    /// <param name="plan">Which items of mutations are to fail.</param>
    /// <param name="cancellationToken">Handed to resolvers.</param>
    public async Task<AppSyncAnswer> ExecuteAsync(
        GraphQLRequest request,
        FaultPlan plan,
        CancellationToken cancellationToken
    )
    {
        var result = await executer
            .ExecuteAsync(
                new ExecutionOptions
                {
                    Schema = schema,
                    Query = request.Query,
                    Document = request.Document,
                    OperationName = request.OperationName,
                    Variables = request.Variables,
                    UserContext = new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        [PlanKey] = plan,
                    },
                    CancellationToken = cancellationToken,
                }
            )
            .ConfigureAwait(false);

        var errors = new ErrorTranslator(schema, request).Translate(result.Errors);
        var data = (result.Data as RootExecutionNode)?.ToValue();
        return AppSyncAnswer.GraphQL(JsonNodes.From(data), errors, result.Executed);
    }

    private async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var parent = context.ParentType.Name;
        var field = context.FieldDefinition;
        var isRoot = context.Source is not JsonObject;
        var resolver = resolvers.GetValueOrDefault($"{parent}.{field.Name}");
        if (resolver is null && isRoot)
        {
            resolver = resolvers.GetValueOrDefault(field.Name);
        }

        if (resolver is not null)
        {
            var call = new ResolverContext(
                cloud,
                parent,
                field.Name,
                Arguments(context),
                context.Source as JsonObject
            );
            var answer = await resolver(call, context.CancellationToken).ConfigureAwait(false);
            return JsonNodes.ToResult(answer, field.ResolvedType!, textIsJson: true);
        }

        if (!isRoot)
        {
            return JsonNodes.ToResult(
                ((JsonObject)context.Source!)[field.Name],
                field.ResolvedType!,
                textIsJson: false
            );
        }

        if (!plans.TryGetValue($"{parent}.{field.Name}", out var convention))
        {
            throw Unresolved(parent, field.Name);
        }

        var result = convention.Run(Arguments(context), (FaultPlan)context.UserContext[PlanKey]!);
        return JsonNodes.ToResult(result, field.ResolvedType!, textIsJson: true);
    }

    private static JsonObject Arguments(IResolveFieldContext context) =>
        JsonNodes.From(
            (context.Arguments ?? new Dictionary<string, ArgumentValue>(StringComparer.Ordinal))
                .Where(argument =>
                    argument.Value is not { Source: ArgumentSource.FieldDefault, Value: null }
                )
                .Select(argument => KeyValuePair.Create(argument.Key, argument.Value.Value))
        );

    private static ResolverException Unresolved(string parent, string field) =>
        new(
            "LocalAppSync:NoResolver",
            $"The field '{parent}.{field}' has no resolver, and none follows from its name and shape. "
                + $"Add one: options.Resolve(\"{field}\", args => ...)."
        );
}
