using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Cloud;

/// <summary>Makes one attempt: authorizes, posts, reads, and once more with another credential where the first was refused.</summary>
internal sealed class CloudTransport(
    Uri endpoint,
    HttpClient http,
    TimeProvider timeProvider,
    ILogger logger
)
{
    /// <summary>Makes one attempt.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled: the caller's wish, or the time limit.</exception>
    public async Task<Exchange> AttemptAsync(CloudCall call, CancellationToken cancellationToken)
    {
        call.Unanswered = null;
        var (headers, problem) = await AuthorizeAsync(call, rejected: null, cancellationToken)
            .ConfigureAwait(false);
        if (headers is null)
        {
            return problem!;
        }

        var exchange = await PostAsync(call, headers, cancellationToken).ConfigureAwait(false);
        if (!IsRefreshable(exchange) || CredentialHeaders.Credential(headers) is not { } credential)
        {
            return exchange;
        }

        var (others, refreshProblem) = await AuthorizeAsync(call, credential, cancellationToken)
            .ConfigureAwait(false);
        if (others is null)
        {
            return refreshProblem!;
        }

        if (CredentialHeaders.Credential(others) == credential)
        {
            // No other credential: what the service said about this one is what there is to say.
            return exchange;
        }

        logger.CredentialRefreshed();
        return await PostAsync(call, others, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(
        IReadOnlyDictionary<string, string>? Headers,
        Exchange? Problem
    )> AuthorizeAsync(CloudCall call, string? rejected, CancellationToken cancellationToken)
    {
        try
        {
            var headers = await call
                .Authorization.GetHeadersAsync(
                    new AuthorizationRequest
                    {
                        Uri = endpoint,
                        Method = HttpMethod.Post,
                        Body = call.Body,
                        Account = call.Account,
                        RejectedToken = rejected,
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            // A provider that took no notice of the token: the call has been answered for already, so nothing may go out for it.
            cancellationToken.ThrowIfCancellationRequested();
            call.Mask.Add(headers);
            return headers.Values.All(HeaderValue.IsValid)
                ? (headers, null)
                : throw new CredentialException(HeaderValue.Problem("credential"));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) // The app's own code may throw anything; the task waits for a credential then.
        {
            logger.NoCredential(exception.GetType().Name);
            return (null, TransportErrors.NoCredential(exception));
        }
    }

    private async Task<Exchange> PostAsync(
        CloudCall call,
        IReadOnlyDictionary<string, string> headers,
        CancellationToken cancellationToken
    )
    {
        using var content = new RequestContent(call.Body);
        using var request = CreateRequest(content, headers);
        call.Unanswered = content;
        var begun = timeProvider.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(
                    request,
                    HttpCompletionOption.ResponseHeadersRead,
                    cancellationToken
                )
                .ConfigureAwait(false);
            var body = await BodyBytes
                .ReadAsync(response.Content, BodyBytes.Limit, cancellationToken)
                .ConfigureAwait(false);
            var answer = AnswerParser.Parse(response, body, timeProvider.GetUtcNow(), call.Mask);
            logger.Answered(
                answer.Status,
                answer.RequestId,
                timeProvider.GetElapsedTime(begun).TotalMilliseconds
            );
            if (request.RequestUri != endpoint)
            {
                logger.RedirectFollowed(request.RequestUri!.Host);
            }

            call.Unanswered = null;
            return Exchange.Answered(answer);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            // The time limit of an HttpClient that the app gave.
            return TransportErrors.TimedOut(timeProvider.GetElapsedTime(begun), content.Started);
        }
        catch (Exception exception) // Handlers in an app's HttpClient throw more than HttpRequestException.
        {
            return TransportErrors.From(exception, content.Started);
        }
    }

    private HttpRequestMessage CreateRequest(
        RequestContent content,
        IReadOnlyDictionary<string, string> headers
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = content,
            Version = http.DefaultRequestVersion,
            VersionPolicy = http.DefaultVersionPolicy,
        };
        foreach (var (name, value) in headers)
        {
            // A token is no "scheme credential" pair, so the header is not checked for that form.
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    // 401, or an answer of any status that refuses the credential; not 403, which another token of the same person does not mend.
    private static bool IsRefreshable(Exchange exchange) =>
        exchange.Answer is { } answer
        && (
            answer.Status == 401
            || answer.Errors.Any(error =>
                ErrorWords.IsCredentialRefused(new ErrorFacts(answer, error))
            )
        );
}
