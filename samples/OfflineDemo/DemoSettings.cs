using ECan.Sdk;
using OfflineDemo.Cloud;

namespace OfflineDemo;

/// <summary>Where the demo works. The credential travels to the child process by environment, never on a command line.</summary>
internal sealed record DemoSettings(
    Uri Endpoint,
    string Directory,
    string? ApiKey,
    string? Token,
    bool IsLocalCloud
)
{
    public const string Owner = "demo@example.com";

    private const string ApiKeyVariable = "OFFLINEDEMO_API_KEY";
    private const string TokenVariable = "OFFLINEDEMO_TOKEN";

    /// <summary>Between two passes over a queue that does not get empty; twelve of them are more than <see cref="OutcomeUnknownHold"/>.</summary>
    public TimeSpan Pause => TimeSpan.FromSeconds(IsLocalCloud ? 0.5 : 3);

    /// <summary>The played cloud has no execution limit to wait for.</summary>
    private TimeSpan OutcomeUnknownHold => TimeSpan.FromSeconds(IsLocalCloud ? 1 : 30);

    public string QueueDirectory => Path.Combine(Directory, "queue");

    public static DemoSettings FromWorkerArguments(string[] args) =>
        new(
            new Uri(args[1]),
            args[2],
            Environment.GetEnvironmentVariable(ApiKeyVariable),
            Environment.GetEnvironmentVariable(TokenVariable),
            args[3] == "local"
        );

    public IEnumerable<string> ToWorkerArguments(string mode) =>
        [mode, Endpoint.AbsoluteUri, Directory, IsLocalCloud ? "local" : "remote"];

    public void ToEnvironment(IDictionary<string, string?> environment)
    {
        environment[ApiKeyVariable] = ApiKey;
        environment[TokenVariable] = Token;
    }

    public OfflineSyncManager CreateManager(HttpClient? client = null) =>
        OfflineSyncManager.Create(
            new OfflineSyncOptions
            {
                Endpoint = Endpoint,
                Authorization = Token is { } token
                    ? AppSyncAuthorization.CognitoUserPools(_ => ValueTask.FromResult(token))
                    : AppSyncAuthorization.ApiKey(ApiKey ?? ""),
                Entities = ECanSync.Entities,
                Account = Owner,
                ApplicationName = "eCan.ai",
                QueueDirectory = QueueDirectory,
                HttpClient = client,
                OutcomeUnknownHold = OutcomeUnknownHold,
            }
        );
}
