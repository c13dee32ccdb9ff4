using System.Security.Authentication;

namespace ECan.Sdk.Cloud;

/// <summary>
/// What it means that there is no answer. The one question is whether the service may have got the request: only if it certainly
/// did not may the request be sent again at once.
/// </summary>
internal static class TransportErrors
{
    /// <summary>The exchange that ended with an exception of the HTTP stack.</summary>
    public static Exchange From(Exception exception, bool started)
    {
        var words = Words(exception);
        return started && !IsBeforeSending(exception)
            ? Exchange.Failed(
                SyncErrorKind.OutcomeUnknown,
                $"The connection ended before the cloud answered: {words}"
            )
            : Exchange.Failed(SyncErrorKind.Offline, $"The cloud is out of reach: {words}") with
            {
                IsUnreachable = true,
            };
    }

    /// <summary>The exchange that took longer than it may.</summary>
    public static Exchange TimedOut(TimeSpan limit, bool started) =>
        (
            started
                ? Exchange.Failed(
                    SyncErrorKind.OutcomeUnknown,
                    $"The request was sent, but no answer came within {limit.TotalSeconds:0.###} s."
                )
                : Exchange.Failed(
                    SyncErrorKind.Offline,
                    $"The cloud was not reached within {limit.TotalSeconds:0.###} s."
                )
        ) with
        {
            IsUnreachable = true,
        };

    /// <summary>The exchange that was not tried, because the last ones showed that there is no way.</summary>
    public static Exchange KnownOffline() =>
        Exchange.Failed(
            SyncErrorKind.Offline,
            "The cloud was out of reach a moment ago; it is tried again shortly."
        );

    /// <summary>The exchange for which the app's provider gave no credential.</summary>
    public static Exchange NoCredential(Exception exception) =>
        IsNetwork(exception)
            ? Exchange.Failed(
                SyncErrorKind.Offline,
                $"No credential could be fetched: {Words(exception)}"
            ) with
            {
                // What another service left waiting, or a person broke off, says nothing of the cloud that other accounts use.
                IsUnreachable = exception is not (TimeoutException or OperationCanceledException),
            }
            : Exchange.Failed(
                SyncErrorKind.Unauthorized,
                $"The app gave no credential: {Words(exception)}"
            );

    /// <summary>Whether a provider failed for want of a network: then the person need not sign in, the network must come back.</summary>
    private static bool IsNetwork(Exception exception) =>
        exception switch
        {
            HttpRequestException http => http.StatusCode is null,
            System.Net.Sockets.SocketException or TimeoutException or OperationCanceledException =>
                true,
            _ => false,
        };

    // These come before the body is taken, also where a handler has buffered it beforehand.
    private static bool IsBeforeSending(Exception exception) =>
        exception is AuthenticationException
        || exception
            is HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError
                    or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError
                    or HttpRequestError.ProxyTunnelError
            };

    private static string Words(Exception exception) =>
        exception.InnerException is { } inner
        && !exception.Message.Contains(inner.Message, StringComparison.Ordinal)
            ? $"{exception.Message} {inner.Message}"
            : exception.Message;
}
