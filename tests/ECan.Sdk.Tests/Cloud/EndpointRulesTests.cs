using ECan.Sdk.Cloud;

namespace ECan.Sdk.Tests.Cloud;

public sealed class EndpointRulesTests
{
    [Theory]
    [InlineData("https://abc.appsync-api.eu-west-1.amazonaws.com/graphql")]
    [InlineData("https://api.example.com/graphql")]
    [InlineData("http://localhost:5000/graphql")]
    [InlineData("http://127.0.0.1:5000/graphql")]
    [InlineData("http://[::1]:5000/graphql")]
    public void Https_anywhere_and_http_on_the_machine_are_allowed(string endpoint)
    {
        Assert.Null(EndpointRules.FindProblem(new Uri(endpoint)));
    }

    [Theory]
    [InlineData("http://api.example.com/graphql")]
    [InlineData("http://localhost.example.com/graphql")]
    [InlineData("ftp://localhost/graphql")]
    [InlineData("https://anna:secret@api.example.com/graphql")]
    [InlineData("/graphql")]
    [InlineData(null)]
    public void All_else_is_refused_without_telling_a_secret(string? endpoint)
    {
        var problem = EndpointRules.FindProblem(
            endpoint is null ? null : new Uri(endpoint, UriKind.RelativeOrAbsolute)
        );

        Assert.NotNull(problem);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_is_not_made_for_an_endpoint_that_is_not_allowed()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            new AppSyncClient(
                new OfflineSyncOptions { Endpoint = new Uri("http://api.example.com/graphql") }
            )
        );
        Assert.Contains(
            nameof(OfflineSyncOptions.Endpoint),
            exception.Message,
            StringComparison.Ordinal
        );
    }
}
