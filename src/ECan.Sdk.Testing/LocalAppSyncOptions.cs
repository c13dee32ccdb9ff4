using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing;

/// <summary>How a <see cref="LocalAppSync"/> behaves. Read once, when it starts.</summary>
public sealed class LocalAppSyncOptions
{
    /// <summary>The API key that is accepted in <c>x-api-key</c>; null to accept tokens only.</summary>
    /// <value>Default: <c>da2-localappsync0000000000000</c>, a made-up key.</value>
    public string? ApiKey { get; set; } = "da2-localappsync0000000000000";

    /// <summary>The tokens that are accepted in <c>Authorization</c>, with or without "Bearer ". More can come and go later through <see cref="LocalAppSync.Tokens"/>.</summary>
    /// <value>Default: none.</value>
    public ISet<string> Tokens { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Decides on a token that is not among <see cref="Tokens"/>; called from any thread.</summary>
    /// <value>Default: null, such a token is refused.</value>
    public Func<string, bool>? AcceptToken { get; set; }

    /// <summary>The port on 127.0.0.1.</summary>
    /// <value>Default: 0, a free one.</value>
    public int Port { get; set; }

    /// <summary>The key fields of entities where convention does not find them: entity type name to field names.</summary>
    public IDictionary<string, IReadOnlyList<string>> Keys { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What a mutation that returns AWSJSON answers.</summary>
    /// <value>Default: <see cref="ResultStyle.Items"/>.</value>
    public ResultStyle ResultStyle { get; set; }

    /// <summary>What happens on removing an entity that is not there.</summary>
    /// <value>Default: <see cref="UnknownDelete.Succeeds"/>.</value>
    public UnknownDelete UnknownDelete { get; set; }

    /// <summary>Where the time comes from: of recorded requests, of <c>createdAt</c> fields, and of <see cref="Fault.Delay"/>.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Whether <see cref="LocalAppSync.Requests"/> is kept; turn off for long load tests.</summary>
    /// <value>Default: true.</value>
    public bool RecordRequests { get; set; } = true;

    internal Dictionary<string, FieldResolver> Resolvers { get; } = new(StringComparer.Ordinal);

    /// <summary>Sets what a field answers, in place of the convention.</summary>
    /// <param name="field">A root field such as <c>sendWanMessage</c>, or a field of a type such as <c>Todo.comments</c>.</param>
    /// <param name="resolver">
    /// Gets the arguments and returns the value; called from any thread. In an AWSJSON field a returned string is the JSON text, any other
    /// node is encoded once. Throw a <see cref="ResolverException"/> to answer with an error.
    /// </param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException"><paramref name="field"/> is empty.</exception>
    public LocalAppSyncOptions Resolve(string field, Func<JsonObject, JsonNode?> resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        return Resolve(field, (context, _) => Task.FromResult(resolver(context.Arguments)));
    }

    /// <inheritdoc cref="Resolve(string, Func{JsonObject, JsonNode})"/>
    public LocalAppSyncOptions Resolve(string field, FieldResolver resolver)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        ArgumentNullException.ThrowIfNull(resolver);
        Resolvers[field] = resolver;
        return this;
    }
}
