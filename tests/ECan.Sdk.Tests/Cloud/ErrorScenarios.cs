using static ECan.Sdk.SyncErrorKind;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>One way in which a request ends without success, played on the network.</summary>
/// <param name="Case">The row of docs/errors.md.</param>
/// <param name="Name">What is special about this one.</param>
/// <param name="Kind">The kind that must come out.</param>
/// <param name="Arrange">Plays it.</param>
internal sealed record ErrorScenario(
    string Case,
    string Name,
    SyncErrorKind Kind,
    Action<CloudFixture> Arrange
)
{
    public bool Attempted { get; init; } = true;

    public override string ToString() => $"{Case}: {Name}";
}

internal static partial class ErrorScenarios
{
    public static IReadOnlyList<ErrorScenario> All { get; } =
    [.. NoAnswer(), .. Statuses(), .. Bodies(), .. Errors()];

    private static IEnumerable<ErrorScenario> NoAnswer()
    {
        foreach (
            var (name, error) in new[]
            {
                ("no-connection", HttpRequestError.ConnectionError),
                ("name-not-resolved", HttpRequestError.NameResolutionError),
                ("tls-failed", HttpRequestError.SecureConnectionError),
                ("proxy-refused", HttpRequestError.ProxyTunnelError),
                ("no-connection", HttpRequestError.Unknown),
            }
        )
        {
            yield return new(
                name,
                $"{error} before the body was taken",
                Offline,
                fixture => fixture.Network.Fails(error).Fails(error)
            )
            {
                Attempted = false,
            };
        }

        yield return new(
            "timeout-before-sending",
            "connecting hangs",
            Offline,
            fixture =>
                fixture.Network.Then((_, token) => fixture.HangAsync<HttpResponseMessage>(token))
        )
        {
            Attempted = false,
        };
        yield return new(
            "timeout-after-sending",
            "the answer does not come",
            OutcomeUnknown,
            fixture =>
                fixture.Network.Then(
                    async (request, token) =>
                    {
                        await request.ReadBodyAsync();
                        return await fixture.HangAsync<HttpResponseMessage>(token);
                    }
                )
        );
        yield return new("connection-cut", "after the body", OutcomeUnknown, f => f.Network.Cuts());
        yield return new(
            "provider-offline",
            "name of the token's host not resolved",
            Offline,
            f =>
                f.Options.Authorization = Provider(
                    new HttpRequestException(HttpRequestError.NameResolutionError, "no such host")
                )
        )
        {
            Attempted = false,
        };
        yield return new(
            "provider-failed",
            "nobody is signed in",
            Unauthorized,
            f => f.Options.Authorization = Provider(new InvalidOperationException("Sign in first."))
        )
        {
            Attempted = false,
        };
        foreach (var token in new[] { "", "line\r\nbreak" })
        {
            yield return new(
                "provider-failed",
                $"token of length {token.Length}",
                Unauthorized,
                f => f.Options.Authorization = AppSyncAuthorization.Lambda(_ => new(token))
            )
            {
                Attempted = false,
            };
        }
    }

    private static IEnumerable<ErrorScenario> Statuses()
    {
        yield return Status(
            "status-401",
            401,
            Unauthorized,
            "<html>Unauthorized</html>",
            "text/html"
        );
        yield return Status(
            "status-401",
            401,
            Unauthorized,
            """{"errors":[{"errorType":"UnauthorizedException","message":"Valid authorization header not provided."}]}"""
        );
        yield return Status(
            "status-403",
            403,
            Unauthorized,
            "<html>403 Forbidden</html>",
            "text/html"
        );
        yield return Status("status-403", 403, Unauthorized, """{"message":"Forbidden"}""");
        yield return Status("network-login", 407, Offline, "");
        yield return Status("network-login", 511, Offline, "<html>Login</html>", "text/html");
        yield return Status(
            "status-429",
            429,
            Throttled,
            """{"errors":[{"message":"slow down"}]}"""
        );
        yield return Status(
            "throttled",
            400,
            Throttled,
            """{"__type":"com.amazon.coral#ThrottlingException","message":"Rate exceeded"}"""
        );
        yield return Status(
            "status-504",
            504,
            OutcomeUnknown,
            "<html>Gateway Timeout</html>",
            "text/html"
        );
        yield return Status("status-408", 408, Unavailable, "");
        yield return Status("status-5xx", 500, Unavailable, """{"data":{"addSkills":"{}"}}""");
        yield return Status(
            "status-5xx",
            502,
            Unavailable,
            """{"errors":[{"message":"No schema definition exists.","errorType":"GraphQLSchemaException"}]}"""
        );
        yield return Status(
            "status-5xx",
            503,
            Unavailable,
            "<html>Service Unavailable</html>",
            "text/html"
        );
        yield return Status("redirect", 301, Unavailable, "");
        yield return Status("redirect", 307, Unavailable, "");
        yield return Status("too-large", 413, Invalid, "<html>Too large</html>", "text/html");
        yield return Status(
            "validation",
            400,
            Invalid,
            """{"errors":[{"message":"Unable to parse GraphQL query.","errorType":"MalformedHttpRequestException"}]}"""
        );
        yield return Status("status-400", 400, Invalid, "<html>Bad Request</html>", "text/html");
        yield return Status("status-4xx", 404, Unavailable, "not found", "text/plain");
    }

    private static IEnumerable<ErrorScenario> Bodies()
    {
        yield return Status(
            "answer-not-json",
            200,
            OutcomeUnknown,
            "<html>Hello</html>",
            "text/html"
        );
        yield return Status("answer-not-json", 200, OutcomeUnknown, "");
        yield return Status("answer-not-json", 200, OutcomeUnknown, """{"data":{"addSk""");
        yield return Status("answer-without-data", 200, Unconfirmed, "{}");
        yield return Status("answer-without-data", 200, Unconfirmed, "[]");
        yield return Status("answer-without-data", 200, Unconfirmed, "\"ok\"");
        yield return new(
            "answer-too-large",
            "a length of 33 MB is announced",
            Unconfirmed,
            f => f.Network.Then((_, _) => Task.FromResult(Large()))
        );
        yield return new(
            "answer-cut",
            "in the middle of the body",
            OutcomeUnknown,
            f => f.Network.Then((_, _) => Task.FromResult(Broken()))
        );
    }

    private static ErrorScenario Status(
        string name,
        int status,
        SyncErrorKind kind,
        string body,
        string contentType = "application/json"
    ) =>
        new(
            name,
            $"HTTP {status} {contentType} {body}",
            kind,
            f =>
                f.Network.Answers(
                    body,
                    status,
                    contentType,
                    ("Location", "https://other.example/g?x=1")
                )
        )
        {
            Attempted = kind is not Offline && status is not (401 or 403 or 429),
        };

    private static AppSyncAuthorization Provider(Exception exception) =>
        AppSyncAuthorization.CognitoUserPools(_ => ValueTask.FromException<string>(exception));

    private static HttpResponseMessage Large()
    {
        var response = ScriptedNetwork.Response("{}");
        response.Content.Headers.ContentLength = 33 * 1024 * 1024;
        return response;
    }

    private static HttpResponseMessage Broken() =>
        new() { Content = new StreamContent(new BrokenStream()) };

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => throw new HttpIOException(HttpRequestError.ResponseEnded, "played: cut");
    }
}
