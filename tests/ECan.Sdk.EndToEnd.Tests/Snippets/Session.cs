namespace ECan.Sdk.EndToEnd.Tests.Snippets;

/// <summary>Stands for an app's own log-in, as the documentation's examples have one.</summary>
internal sealed class Session(string token)
{
    public string UserName { get; } = CloudFixture.Owner;

    public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(token);
    }
}
