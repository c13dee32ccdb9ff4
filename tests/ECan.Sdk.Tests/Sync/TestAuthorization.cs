namespace ECan.Sdk.Tests.Sync;

internal sealed class TestAuthorization(string name) : AppSyncAuthorization
{
    public override ValueTask<IReadOnlyDictionary<string, string>> GetHeadersAsync(
        AuthorizationRequest request,
        CancellationToken cancellationToken
    ) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, string>>(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["x-api-key"] = name }
        );

    public override string ToString() => name;
}
