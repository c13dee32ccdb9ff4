using ECan.Sdk.Tests.Cloud;
using ECan.Sdk.Tests.Sync;

namespace ECan.Sdk.Tests.Hosting;

/// <summary>A call returns when its time is over, whatever the network, a handler or a provider does, and the write is kept.</summary>
public sealed class CallTimeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-time-").FullName;
    private readonly ObservedTime time = new();
    private readonly TaskCompletionSource reached = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly TaskCompletionSource goOn = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_handler_that_ignores_that_the_time_is_over()
    {
        // A name that is being looked up for ever is this, too.
        using var http = new DeafHandler(async () =>
        {
            reached.SetResult();
            await goOn.Task;
            throw new HttpRequestException("at last");
        });
        await ReturnsAsync(http, SyncErrorKind.Offline);
    }

    [Fact]
    public async Task A_body_that_never_ends()
    {
        using var http = new DeafHandler(() =>
        {
            reached.TrySetResult();
            return Task.FromResult(
                new HttpResponseMessage { Content = new StreamContent(new DrippingStream()) }
            );
        });
        await ReturnsAsync(http);
    }

    [Fact]
    public async Task A_server_that_takes_the_request_and_never_answers()
    {
        using var server = new RawServer(
            async (_, _) =>
            {
                reached.TrySetResult();
                await goOn.Task;
            }
        );
        using var http = new SocketsHttpHandler();
        await ReturnsAsync(http, SyncErrorKind.OutcomeUnknown, server.Endpoint);
    }

    [Fact]
    public async Task A_server_that_drips_bytes_for_ever()
    {
        using var server = new RawServer(
            async (_, stream) =>
            {
                await stream.WriteAsync(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"u8.ToArray()
                );
                while (!goOn.Task.IsCompleted)
                {
                    await stream.WriteAsync(" "u8.ToArray());
                    reached.TrySetResult();
                    await Task.Yield();
                }
            }
        );
        using var http = new SocketsHttpHandler();
        await ReturnsAsync(http, SyncErrorKind.OutcomeUnknown, server.Endpoint);
    }

    [Fact]
    public async Task A_token_provider_that_never_returns()
    {
        using var http = new StubHttp();
        await ReturnsAsync(
            http,
            SyncErrorKind.Offline,
            authorization: AppSyncAuthorization.Lambda(
                async (_, _) =>
                {
                    reached.TrySetResult();
                    await goOn.Task;
                    return "token";
                }
            )
        );
        Assert.Empty(http.Bodies);
    }

    [Fact]
    public async Task An_authorization_of_the_apps_own_that_never_returns_and_what_it_gives_later_sends_nothing()
    {
        using var http = new StubHttp();
        await ReturnsAsync(
            http,
            SyncErrorKind.Offline,
            authorization: new DeafAuthorization(async () =>
            {
                reached.TrySetResult();
                await goOn.Task;
            })
        );
        Assert.Empty(http.Bodies);
    }

    private async Task ReturnsAsync(
        HttpMessageHandler handler,
        SyncErrorKind? kind = null,
        Uri? endpoint = null,
        AppSyncAuthorization? authorization = null
    )
    {
        using var client = new HttpClient(handler, disposeHandler: false);
        await using var manager = OfflineSyncManager.Create(
            new()
            {
                Endpoint = endpoint ?? new("https://example.com/graphql"),
                Authorization = authorization ?? AppSyncAuthorization.ApiKey("secret"),
                Entities = TestEntities.All,
                QueueDirectory = folder,
                Durability = QueueDurability.Normal,
                HttpClient = client,
                TimeProvider = time,
            }
        );
        var call = manager.SyncToCloudAsync(new Skill { Id = "a" }, SyncOperation.Add);
        await reached.Task.WaitAsync(Patience.Limit);
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(10));

        var result = await call.WaitAsync(Patience.Limit);
        Assert.Equal(SyncOutcome.Cached, result.Outcome);
        if (kind is { } expected)
        {
            Assert.Equal(expected, Assert.Single(result.Errors).Kind);
        }

        Assert.Single(await manager.Queue.GetPendingTasksAsync());
        goOn.SetResult();
    }

    private sealed class DeafHandler(Func<Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => answer();
    }

    private sealed class DeafAuthorization(Func<Task> wait) : AppSyncAuthorization
    {
        public override async ValueTask<IReadOnlyDictionary<string, string>> GetHeadersAsync(
            AuthorizationRequest request,
            CancellationToken cancellationToken
        )
        {
            await wait();
            return new Dictionary<string, string>(StringComparer.Ordinal) { ["x-api-key"] = "k" };
        }
    }

    /// <summary>Gives a byte whenever it is asked, and knows no end.</summary>
    private sealed class DrippingStream : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await Task.Yield();
            buffer.Span[0] = (byte)' ';
            return 1;
        }

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
