namespace OfflineDemo;

/// <summary>Cuts and restores the worker's network.</summary>
internal abstract class Network : IDisposable
{
    public virtual HttpClient? Client => null;

    public static Network For(DemoSettings settings) =>
        settings.IsLocalCloud ? new PlayedCloud() : new OwnClient();

    public abstract Task SetAsync(bool reachable);

    public void Dispose() => Client?.Dispose();

    /// <summary>The played cloud lives in the parent process: ask it to go away or come back.</summary>
    private sealed class PlayedCloud : Network
    {
        public override async Task SetAsync(bool reachable)
        {
            Console.WriteLine(reachable ? Signals.Restore : Signals.Cut);
            await Console.In.ReadLineAsync();
        }
    }

    /// <summary>A cloud that is not ours cannot be cut off: the app's own client plays the outage.</summary>
    private sealed class OwnClient : Network
    {
        private volatile bool isReachable = true;

        public OwnClient() =>
            Client = new HttpClient(new Switch(this)) { Timeout = Timeout.InfiniteTimeSpan };

        public override HttpClient Client { get; }

        public override Task SetAsync(bool reachable)
        {
            isReachable = reachable;
            return Task.CompletedTask;
        }

        private sealed class Switch(OwnClient owner)
            : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            protected override Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request,
                CancellationToken cancellationToken
            ) =>
                owner.isReachable
                    ? base.SendAsync(request, cancellationToken)
                    : throw new HttpRequestException(
                        HttpRequestError.ConnectionError,
                        "The network is cut (played by the demo)."
                    );
        }
    }
}

/// <summary>Lines between worker and supervisor; everything else that a worker prints is for people.</summary>
internal static class Signals
{
    public const string Cut = "@cut";
    public const string Restore = "@restore";
    public const string Saved = "@saved";
}
