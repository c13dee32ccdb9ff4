using ECan.Sdk.Cloud;
using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

public sealed class AuthorizationTests
{
    private const string Refused =
        """{"errors":[{"errorType":"UnauthorizedException","message":"Token has expired."}]}""";
    private const string Accepted = """{"data":{"addSkills":"{}"}}""";

    [Fact]
    public async Task An_api_key_goes_in_its_own_header()
    {
        using var fixture = new CloudFixture(options =>
            options.Authorization = AppSyncAuthorization.ApiKey("da2-abc")
        );
        fixture.Network.Answers(Accepted);

        await SendAsync(fixture);

        Assert.Equal("da2-abc", fixture.Network.Requests[0].Header("x-api-key"));
        Assert.Null(fixture.Network.Requests[0].Header("Authorization"));
    }

    [Fact]
    public async Task Tokens_go_as_they_are()
    {
        foreach (
            var authorization in new[]
            {
                AppSyncAuthorization.CognitoUserPools(_ => new("opaque, not: a {scheme}")),
                AppSyncAuthorization.OpenIdConnect((_, _) => new("opaque, not: a {scheme}")),
                AppSyncAuthorization.Lambda(_ => new("opaque, not: a {scheme}")),
            }
        )
        {
            using var fixture = new CloudFixture(options => options.Authorization = authorization);
            fixture.Network.Answers(Accepted);

            await SendAsync(fixture);

            Assert.Equal(
                "opaque, not: a {scheme}",
                fixture.Network.Requests[0].Header("Authorization")
            );
        }
    }

    [Theory]
    [InlineData(401, "<html>no</html>")]
    [InlineData(401, Refused)]
    [InlineData(200, Refused)]
    [InlineData(400, Refused)]
    public async Task A_refused_token_is_replaced_once(int status, string body)
    {
        var asked = new List<TokenRequest>();
        using var fixture = WithTokens(asked, "old", "new");
        fixture.Network.Answers(body, status).Answers(Accepted);

        var answer = await SendAsync(fixture);

        Assert.Null(answer.Items[0].Error);
        Assert.Equal(["old", "new"], Sent(fixture));
        Assert.Equal([new TokenRequest("anna", null), new TokenRequest("anna", "old")], asked);
        Assert.Equal(CloudState.Online, fixture.Client.State);
    }

    [Fact]
    public async Task A_second_refusal_is_the_end()
    {
        using var fixture = WithTokens([], "old", "new", "newer");
        fixture.Network.Answers(Refused, 401).Answers(Refused, 401);

        var answer = await SendAsync(fixture);

        Assert.Equal(SyncErrorKind.Unauthorized, answer.Items[0].Error?.Kind);
        Assert.Equal(["old", "new"], Sent(fixture));
        Assert.Equal(CloudState.Unauthorized, fixture.Client.State);
    }

    [Fact]
    public async Task The_same_token_again_is_not_sent_again()
    {
        using var fixture = WithTokens([], "old", "old");
        fixture.Network.Answers(Refused, 401);

        var answer = await SendAsync(fixture);

        Assert.Equal(SyncErrorKind.Unauthorized, answer.Items[0].Error?.Kind);
        Assert.Equal(["old"], Sent(fixture));
    }

    [Fact]
    public async Task A_forbidden_request_asks_for_no_other_token()
    {
        var asked = new List<TokenRequest>();
        using var fixture = WithTokens(asked, "old", "new");
        fixture.Network.Answers("<html>Forbidden</html>", 403);

        var answer = await SendAsync(fixture);

        Assert.Equal(SyncErrorKind.Unauthorized, answer.Items[0].Error?.Kind);
        Assert.Single(asked);
    }

    [Fact]
    public async Task A_provider_that_fails_at_the_refresh_tells_why()
    {
        var calls = 0;
        using var fixture = new CloudFixture(options =>
            options.Authorization = AppSyncAuthorization.Lambda(_ =>
                calls++ == 0 ? new("old") : throw new InvalidOperationException("Session is over.")
            )
        );
        fixture.Network.Answers(Refused, 401);

        var answer = await SendAsync(fixture);

        Assert.Equal(SyncErrorKind.Unauthorized, answer.Items[0].Error?.Kind);
        Assert.Contains(
            "Session is over.",
            answer.Items[0].Error!.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Requests_that_are_refused_together_ask_the_provider_once()
    {
        var refreshes = 0;
        var token = "old";
        var refreshed = new TaskCompletionSource<string>();
        using var fixture = new CloudFixture(options =>
            options.Authorization = AppSyncAuthorization.Lambda(
                (request, _) =>
                {
                    if (request.RejectedToken is null)
                    {
                        return new(token);
                    }

                    refreshes++;
                    return new(refreshed.Task);
                }
            )
        );
        fixture.Network.Otherwise = (request, _) =>
            Task.FromResult(
                request.Header("Authorization") == "new"
                    ? ScriptedNetwork.Response(Accepted)
                    : ScriptedNetwork.Response(Refused, 401)
            );

        var calls = Enumerable.Range(0, 8).Select(_ => SendAsync(fixture)).ToArray();
        var late = fixture.Client.SendAsync(
            fixture.Batch(Skills.Json, SyncOperation.Add, Item("late")),
            CancellationToken.None
        );
        Assert.False(late.IsCompleted);
        token = "new";
        refreshed.SetResult("new");

        var answers = await Task.WhenAll([.. calls, late]);
        Assert.All(answers, answer => Assert.Null(answer.Items[0].Error));
        Assert.Equal(1, refreshes);
    }

    [Fact]
    public async Task A_request_that_is_refused_late_gets_what_the_others_got()
    {
        var asked = new List<TokenRequest>();
        var source = new TokenSource(
            (request, _) =>
            {
                asked.Add(request);
                return new("new");
            }
        );

        Assert.Equal("new", await source.RefreshAsync("anna", "old", default));
        Assert.Equal("new", await source.RefreshAsync("anna", "old", default));
        Assert.Single(asked);

        // Another account has tokens of its own.
        await source.RefreshAsync("ben", "old", default);
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task A_provider_that_keeps_giving_the_refused_token_is_asked_anew_each_time()
    {
        var refreshes = 0;
        var source = new TokenSource(
            (request, _) => new(request.RejectedToken is null ? "old" : $"new {++refreshes}")
        );

        Assert.Equal("old", await source.GetAsync("anna", default));
        Assert.Equal("new 1", await source.RefreshAsync("anna", "old", default));
        Assert.Equal("old", await source.GetAsync("anna", default));
        Assert.Equal("new 2", await source.RefreshAsync("anna", "old", default));
    }

    [Fact]
    public async Task A_refresh_goes_on_while_anybody_waits_and_is_cancelled_when_nobody_does()
    {
        var tokens = new List<CancellationToken>();
        var source = new TokenSource(
            async (_, token) =>
            {
                tokens.Add(token);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                return "never";
            }
        );
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var a = source.RefreshAsync(null, "old", first.Token).AsTask();
        var b = source.RefreshAsync(null, "old", second.Token).AsTask();

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => a);
        Assert.False(Assert.Single(tokens).IsCancellationRequested);

        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => b);
        Assert.True(tokens[0].IsCancellationRequested);

        using var third = new CancellationTokenSource();
        var c = source.RefreshAsync(null, "old", third.Token).AsTask();
        Assert.Equal(2, tokens.Count);
        await third.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => c);
    }

    [Fact]
    public async Task A_provider_that_hangs_ends_with_the_time_limit()
    {
        using var fixture = new CloudFixture();
        // Deaf to its token.
        fixture.Options.Authorization = AppSyncAuthorization.Lambda(_ =>
            new(fixture.HangAsync<string>(CancellationToken.None))
        );

        var answer = await fixture.RunAsync(SendAsync(fixture));

        Assert.Equal(SyncErrorKind.Offline, answer.Items[0].Error?.Kind);
        Assert.Empty(fixture.Network.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("da2\r\nX-Other: 1")]
    [InlineData("da2-ü")]
    public void A_key_that_cannot_be_a_header_is_refused_at_once(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => AppSyncAuthorization.ApiKey(key));
        Assert.DoesNotContain("X-Other", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_is_required()
    {
        Assert.Throws<ArgumentNullException>(() =>
            AppSyncAuthorization.Lambda((Func<CancellationToken, ValueTask<string>>)null!)
        );
        Assert.Throws<ArgumentNullException>(() =>
            AppSyncAuthorization.Lambda(
                (Func<TokenRequest, CancellationToken, ValueTask<string>>)null!
            )
        );
    }

    private static CloudFixture WithTokens(List<TokenRequest> asked, params string[] tokens)
    {
        var next = 0;
        return new CloudFixture(options =>
        {
            options.Account = "anna";
            options.Authorization = AppSyncAuthorization.CognitoUserPools(
                (request, _) =>
                {
                    asked.Add(request);
                    return new(tokens[next++]);
                }
            );
        });
    }

    private static IEnumerable<string?> Sent(CloudFixture fixture) =>
        fixture.Network.Requests.Select(request => request.Header("Authorization"));

    private static Task<BatchAnswer> SendAsync(CloudFixture fixture) =>
        fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1"));
}
