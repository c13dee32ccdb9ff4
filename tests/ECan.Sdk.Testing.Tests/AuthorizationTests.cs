using System.Net;

namespace ECan.Sdk.Testing.Tests;

public sealed class AuthorizationTests
{
    private const string Query = "{ listTodos { nextToken } }";

    [Theory]
    [InlineData(null, null, "Valid authorization header not provided.")]
    [InlineData("da2-wrong", null, "You are not authorized to make this call.")]
    [InlineData(null, "unknown", "You are not authorized to make this call.")]
    [InlineData(null, "Bearer unknown", "You are not authorized to make this call.")]
    public async Task Without_a_good_credential_the_door_is_shut(
        string? apiKey,
        string? token,
        string message
    )
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);
        await using var client = new CloudClient(cloud, apiKey, token);

        var answer = await client.SendAsync(Query);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("UnauthorizedException", answer.Headers["x-amzn-ErrorType"]);
        Assert.Equal(
            $$"""{"errors":[{"errorType":"UnauthorizedException","message":"{{message}}"}]}""",
            answer.Body
        );
        Assert.False(Assert.Single(cloud.Requests).Executed);
    }

    [Theory]
    [InlineData("listed")]
    [InlineData("Bearer listed")]
    [InlineData("decided-on")]
    public async Task A_token_opens_the_door_with_or_without_bearer(string token)
    {
        var options = new LocalAppSyncOptions { AcceptToken = text => text == "decided-on" };
        options.Tokens.Add("listed");
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo, options);
        await using var client = new CloudClient(cloud, apiKey: null, token);

        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(Query)).Status);
    }

    [Fact]
    public async Task A_token_can_come_and_go()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);
        await using var client = new CloudClient(cloud, apiKey: null, "t1");

        cloud.Tokens.Accept("t1");
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(Query)).Status);
        cloud.Tokens.Revoke("t1");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(Query)).Status);
    }

    [Fact]
    public async Task Without_an_api_key_in_the_options_none_is_good()
    {
        await using var cloud = await LocalAppSync.StartAsync(
            Schemas.Todo,
            new LocalAppSyncOptions { ApiKey = null }
        );
        await using var client = new CloudClient(cloud, "da2-any");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(Query)).Status);
    }

    [Fact]
    public async Task A_delegate_that_throws_is_seen_in_the_answer()
    {
        var options = new LocalAppSyncOptions
        {
            AcceptToken = _ => throw new InvalidOperationException("My mistake."),
        };
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo, options);
        await using var client = new CloudClient(cloud, apiKey: null, "t1");

        var answer = await client.SendAsync(Query);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("My mistake.", answer.Message);
    }

    [Fact]
    public async Task No_credential_is_recorded()
    {
        await using var cloud = await LocalAppSync.StartAsync(Schemas.Todo);
        await using var client = new CloudClient(cloud, "", "secret-token");

        await client.SendAsync(Query);

        var request = Assert.Single(cloud.Requests);
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.DoesNotContain(
            request.Headers,
            header => header.Value.Contains("secret-token", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            request.Headers,
            header => header.Value.Contains(cloud.ApiKey, StringComparison.Ordinal)
        );
    }
}
