using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing;

/// <summary>Answers a field.</summary>
/// <param name="context">The call.</param>
/// <param name="cancellationToken">Fires when the client hangs up.</param>
public delegate Task<JsonNode?> FieldResolver(
    ResolverContext context,
    CancellationToken cancellationToken
);

/// <summary>One call of a field.</summary>
public sealed class ResolverContext
{
    internal ResolverContext(
        LocalAppSync cloud,
        string parentType,
        string field,
        JsonObject arguments,
        JsonObject? source
    )
    {
        Cloud = cloud;
        ParentType = parentType;
        Field = field;
        Arguments = arguments;
        Source = source;
    }

    /// <summary>The server, with its entities.</summary>
    public LocalAppSync Cloud { get; }

    /// <summary>The type that the field belongs to, such as <c>Mutation</c>.</summary>
    public string ParentType { get; }

    /// <summary>The name of the field.</summary>
    public string Field { get; }

    /// <summary>The arguments that were given; AWSJSON is already parsed, as in AppSync's resolvers.</summary>
    public JsonObject Arguments { get; }

    /// <summary>The object that the field belongs to; null for a root field.</summary>
    public JsonObject? Source { get; }
}
