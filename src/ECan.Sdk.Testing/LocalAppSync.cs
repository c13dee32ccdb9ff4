using ECan.Sdk.Testing.Engine;
using ECan.Sdk.Testing.Entities;
using ECan.Sdk.Testing.Server;

namespace ECan.Sdk.Testing;

/// <summary>
/// An AWS AppSync stand-in on 127.0.0.1: loads a schema, checks and executes requests as GraphQL wants it, answers in AppSync's manner,
/// keeps entities in memory, and fails on demand. For tests; safe for any number of threads.
/// </summary>
public sealed partial class LocalAppSync : IAsyncDisposable
{
    private readonly HttpFront front;
    private readonly EntityStore store;
    private readonly RequestLog log;
    private readonly ChangeSignal changed = new();
    private int disposed;

    private LocalAppSync(string schema, LocalAppSyncOptions options)
    {
        log = new RequestLog(options.TimeProvider, options.RecordRequests, changed);
        Tokens = new AcceptedTokens(options.Tokens);
        ApiKey = options.ApiKey ?? "";

        var engine = GraphQLEngine.Load(this, schema, options);
        store = engine.Store;
        front = new HttpFront(options.Port, http => Handler!.HandleAsync(http));
        Faults = new FaultSwitches(front.SetRefusing, changed.Raise);
        Handler = new RequestHandler(
            front.IsCut,
            options.TimeProvider,
            Faults,
            new Authorizer(options.ApiKey, Tokens, options.AcceptToken),
            log,
            engine
        );
    }

    /// <summary>Where to send requests: <c>http://127.0.0.1:{port}/graphql</c>.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>The API key that is accepted; empty if the options say that none is.</summary>
    public string ApiKey { get; }

    /// <summary>The tokens that are accepted.</summary>
    public AcceptedTokens Tokens { get; }

    /// <summary>What goes wrong.</summary>
    public FaultSwitches Faults { get; }

    private RequestHandler Handler { get; }

    /// <summary>Starts a server for a schema.</summary>
    /// <param name="schema">The schema in SDL; AWS scalars and directives are known.</param>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">The schema is not valid; the message says where.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<LocalAppSync> StartAsync(
        string schema,
        LocalAppSyncOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(schema);
        var cloud = new LocalAppSync(schema, options ?? new LocalAppSyncOptions());
        try
        {
            await cloud.front.StartAsync(cancellationToken).ConfigureAwait(false);
            cloud.Endpoint = new UriBuilder("http", "127.0.0.1", cloud.front.Port, "/graphql").Uri;
            return cloud;
        }
        catch
        {
            await cloud.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Starts a server for a schema in a file.</summary>
    /// <param name="path">The file, such as <c>schema/appsync_schema.graphql</c>.</param>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <inheritdoc cref="StartAsync" path="/exception"/>
    public static async Task<LocalAppSync> StartFromFileAsync(
        string path,
        LocalAppSyncOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var schema = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        return await StartAsync(schema, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the server; requests that still wait are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
        {
            await front.DisposeAsync().ConfigureAwait(false);
        }
    }
}
