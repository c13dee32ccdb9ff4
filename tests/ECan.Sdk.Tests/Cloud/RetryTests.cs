using ECan.Sdk.Cloud;
using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

public sealed class RetryTests
{
    private const string Accepted = """{"data":{"addSkills":"{}"}}""";

    [Fact]
    public async Task What_was_not_sent_is_tried_once_more()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Fails(HttpRequestError.ConnectionError).Answers(Accepted);

        var answer = await fixture.RunAsync(SendAsync(fixture));

        Assert.Null(answer.Items[0].Error);
        Assert.Equal(2, fixture.Network.Requests.Count);
    }

    [Fact]
    public async Task What_may_have_arrived_is_not_sent_again()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Cuts().Answers(Accepted);

        var answer = await fixture.RunAsync(SendAsync(fixture));

        Assert.Equal(SyncErrorKind.OutcomeUnknown, answer.Items[0].Error?.Kind);
        Assert.Single(fixture.Network.Requests);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_short_wait_that_the_service_asks_for_is_kept(int status)
    {
        using var fixture = new CloudFixture();
        var start = fixture.Time.GetUtcNow();
        fixture.Network.Answers("", status, headers: ("Retry-After", "3")).Answers(Accepted);

        var answer = await fixture.RunAsync(SendAsync(fixture));

        Assert.Null(answer.Items[0].Error);
        Assert.InRange((fixture.Time.GetUtcNow() - start).TotalSeconds, low: 3, high: 10);
    }

    [Theory]
    [InlineData("10", 10)]
    [InlineData("3600", 3600)]
    [InlineData("Thu, 01 Jan 2026 00:01:00 GMT", 60)]
    [InlineData("Thu, 01 Jan 2099 00:00:00 GMT", 86400)]
    public async Task A_longer_wait_is_handed_on(string header, int seconds)
    {
        using var fixture = new CloudFixture();
        fixture.Time.SetUtcNow(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        fixture.Network.Answers("", 429, headers: ("Retry-After", header));

        var answer = await SendAsync(fixture);

        Assert.Equal(TimeSpan.FromSeconds(seconds), answer.RetryAfter);
        Assert.Equal(SyncErrorKind.Throttled, answer.Items[0].Error?.Kind);
        Assert.Single(fixture.Network.Requests);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("99999999999999")]
    public async Task A_wait_that_cannot_be_read_is_none(string header)
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers("", 429, headers: ("Retry-After", header));

        var answer = await SendAsync(fixture);

        Assert.Null(answer.RetryAfter);
        Assert.Single(fixture.Network.Requests);
    }

    [Fact]
    public async Task A_time_that_has_passed_means_at_once()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers("", 429, headers: ("Retry-After", "Thu, 01 Jan 2015 00:00:00 GMT"));
        fixture.Network.Answers(Accepted);

        var answer = await fixture.RunAsync(SendAsync(fixture));

        Assert.Null(answer.Items[0].Error);
    }

    [Fact]
    public async Task All_attempts_share_one_limit_of_time()
    {
        using var fixture = new CloudFixture();
        var start = fixture.Time.GetUtcNow();
        fixture.Network.Answers("", 429, headers: ("Retry-After", "9"));
        fixture.Network.Then(fixture.TakeAndHangAsync);

        var answer = await fixture.RunAsync(SendAsync(fixture));

        Assert.Equal(SyncErrorKind.OutcomeUnknown, answer.Items[0].Error?.Kind);
        Assert.InRange((fixture.Time.GetUtcNow() - start).TotalSeconds, low: 10, high: 10);
    }

    private static Task<BatchAnswer> SendAsync(CloudFixture fixture) =>
        fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1"));
}
