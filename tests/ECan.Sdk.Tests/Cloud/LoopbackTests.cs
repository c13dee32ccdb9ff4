using System.Net;
using System.Net.Sockets;
using System.Text;
using ECan.Sdk.Cloud;
using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>Real sockets and the SDK's own HttpClient: what the HTTP stack throws decides whether something was sent.</summary>
public sealed class LoopbackTests
{
    private const string Accepted =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 27\r\n\r\n{\"data\":{\"addSkills\":\"{}\"}}";

    [Fact]
    public async Task A_port_where_nobody_listens_is_offline()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var verdict = await SendAsync(new Uri($"http://127.0.0.1:{port}/graphql"));

        Assert.Equal(SyncErrorKind.Offline, verdict.Error?.Kind);
        Assert.False(verdict.Attempted);
    }

    [Fact]
    public async Task A_server_that_speaks_no_tls_is_offline()
    {
        using var server = new RawServer(
            (_, stream) => stream.WriteAsync("hello\r\n"u8.ToArray()).AsTask()
        );

        var verdict = await SendAsync(new Uri($"https://127.0.0.1:{server.Port}/graphql"));

        Assert.Equal(SyncErrorKind.Offline, verdict.Error?.Kind);
        Assert.False(verdict.Attempted);
    }

    [Fact]
    public async Task A_connection_cut_after_the_request_was_read_is_unknown()
    {
        using var server = new RawServer((_, _) => Task.CompletedTask);

        var verdict = await SendAsync(server.Endpoint);

        Assert.Equal(SyncErrorKind.OutcomeUnknown, verdict.Error?.Kind);
        Assert.True(verdict.Attempted);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_connection_reset_before_the_request_was_read_is_never_taken_for_success()
    {
        using var server = new RawServer((_, _) => Task.CompletedTask, readsRequest: false);

        var verdict = await SendAsync(server.Endpoint);

        // Whether the body had been taken by then is up to the operating system; both are true to what happened.
        Assert.Contains(
            verdict.Error!.Kind,
            new[] { SyncErrorKind.OutcomeUnknown, SyncErrorKind.Offline }
        );
    }

    [Theory]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"data\":",
        SyncErrorKind.OutcomeUnknown
    )]
    [InlineData(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"data\":\r\n",
        SyncErrorKind.OutcomeUnknown
    )]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Ty", SyncErrorKind.OutcomeUnknown)]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
        SyncErrorKind.OutcomeUnknown
    )]
    [InlineData("not http at all\r\n\r\n", SyncErrorKind.OutcomeUnknown)]
    [InlineData(
        "HTTP/1.1 401 Unauthorized\r\nContent-Length: 100\r\n\r\n<html>",
        SyncErrorKind.Unauthorized
    )]
    [InlineData(
        "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n",
        SyncErrorKind.Unavailable
    )]
    public async Task An_answer_that_ends_early_or_is_none_has_its_kind(
        string answer,
        SyncErrorKind kind
    )
    {
        using var server = new RawServer(
            (_, stream) => stream.WriteAsync(Encoding.ASCII.GetBytes(answer)).AsTask()
        );

        var verdict = await SendAsync(server.Endpoint);

        Assert.Equal(kind, verdict.Error?.Kind);
        Assert.Equal(kind is not SyncErrorKind.Unauthorized, verdict.Attempted);
    }

    [Fact]
    public async Task A_connection_that_was_kept_and_has_died_loses_nothing()
    {
        using var server = new RawServer(
            (_, stream) => stream.WriteAsync(Encoding.ASCII.GetBytes(Accepted)).AsTask()
        );
        using var client = Client(server.Endpoint);

        for (var i = 0; i < 3; i++)
        {
            // The server closes each connection after its answer without having said so.
            var answer = await client.SendAsync(Batch(), CancellationToken.None);
            Assert.True(
                answer.Items[0].Error is null or { Kind: SyncErrorKind.OutcomeUnknown },
                answer.Items[0].ToString()
            );
        }
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_unknown()
    {
        var release = new TaskCompletionSource();
        using var server = new RawServer((_, _) => release.Task);

        var verdict = await SendAsync(server.Endpoint, TimeSpan.FromMilliseconds(300));
        release.SetResult();

        Assert.Equal(SyncErrorKind.OutcomeUnknown, verdict.Error?.Kind);
    }

    [Fact]
    public async Task A_client_of_the_app_that_follows_redirects_is_warned_about()
    {
        using var target = new RawServer(
            (_, stream) => stream.WriteAsync(Encoding.ASCII.GetBytes(Accepted)).AsTask()
        );
        using var server = new RawServer(
            (_, stream) =>
                stream
                    .WriteAsync(
                        Encoding.ASCII.GetBytes(
                            $"HTTP/1.1 307 Moved\r\nLocation: {target.Endpoint}\r\nContent-Length: 0\r\n\r\n"
                        )
                    )
                    .AsTask()
        );
        using var http = new HttpClient();
        using var log = new LogCapture();
        using var client = new AppSyncClient(
            new OfflineSyncOptions
            {
                Endpoint = server.Endpoint,
                HttpClient = http,
                LoggerFactory = log,
            }
        );

        await client.SendAsync(Batch(), CancellationToken.None);

        Assert.Contains(log.Lines, line => line.StartsWith("3011", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_a_handler_of_the_app_throws_is_no_exception_of_ours()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Then((_, _) => throw new InvalidOperationException("handler"));
        fixture.Network.Then((_, _) => throw new InvalidOperationException("handler"));

        var answer = await fixture.RunAsync(
            fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1"))
        );

        Assert.Equal(SyncErrorKind.Offline, answer.Items[0].Error?.Kind);
        Assert.Contains("handler", answer.Items[0].Error!.Message, StringComparison.Ordinal);
    }

    private static async Task<ItemVerdict> SendAsync(Uri endpoint, TimeSpan? limit = null)
    {
        using var client = Client(endpoint, limit);
        var answer = await client.SendAsync(Batch(), CancellationToken.None);
        return answer.Items[0];
    }

    private static AppSyncClient Client(Uri endpoint, TimeSpan? limit = null) =>
        new(
            new OfflineSyncOptions
            {
                Endpoint = endpoint,
                RequestTimeout = limit ?? TimeSpan.FromSeconds(10),
            }
        );

    private static MutationBatch Batch() =>
        new()
        {
            Entity = Skills.Json,
            Operation = SyncOperation.Add,
            Items = [Item("s1")],
            Account = null,
            Authorization = AppSyncAuthorization.ApiKey("da2-test"),
        };
}
