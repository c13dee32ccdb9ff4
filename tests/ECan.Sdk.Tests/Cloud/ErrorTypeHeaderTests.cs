using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>AWS names the type of an error in a header as well, with a tail that other services add.</summary>
public sealed class ErrorTypeHeaderTests
{
    private const string Html = "<html>Something is wrong</html>";

    [Theory]
    [InlineData("ThrottlingException", "ThrottlingException", SyncErrorKind.Throttled)]
    [InlineData(
        "ThrottlingException:http://internal.example/coral/",
        "ThrottlingException",
        SyncErrorKind.Throttled
    )]
    [InlineData(
        "com.amazonaws.deepdish.graphql.auth#UnauthorizedException:",
        "UnauthorizedException",
        SyncErrorKind.Unauthorized
    )]
    public async Task The_type_in_the_header_speaks_for_a_body_that_says_nothing(
        string header,
        string type,
        SyncErrorKind kind
    )
    {
        var error = await SendAsync(Html, header);

        Assert.Equal((kind, type), (error.Kind, error.ErrorType));
    }

    [Fact]
    public async Task The_type_in_the_body_comes_first()
    {
        var error = await SendAsync(
            """{"errors":[{"errorType":"BadRequestException","message":"Missing operation name."}]}""",
            "ThrottlingException"
        );

        Assert.Equal(SyncErrorKind.Invalid, error.Kind);
        Assert.Equal("BadRequestException", error.ErrorType);
    }

    private static async Task<SyncError> SendAsync(string body, string header)
    {
        using var fixture = new CloudFixture();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            fixture.Network.Answers(body, 400, "text/html", ("x-amzn-ErrorType", header));
        }

        var answer = await fixture.RunAsync(
            fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1"))
        );
        return answer.Items[0].Error!;
    }
}
