using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace ECan.Sdk.Testing.Server;

/// <summary>The bodies that go with statuses that are forced: AppSync answers JSON, what stands before it answers HTML.</summary>
internal static class CannedAnswers
{
    public const string Json = "application/json;charset=UTF-8";
    private const string Html = "text/html";

    public static (string Body, string ContentType, string? ErrorType) For(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return (HttpStatusCode)status switch
        {
            HttpStatusCode.Unauthorized => Error(
                "UnauthorizedException",
                "You are not authorized to make this call."
            ),
            HttpStatusCode.TooManyRequests => Error("TooManyRequestsException", "Rate exceeded"),
            HttpStatusCode.InternalServerError => Error(
                "InternalFailure",
                "An internal failure occurred."
            ),
            _ => (Page(status), Html, null),
        };
    }

    private static (string, string, string) Error(string errorType, string message) =>
        (new AppSyncError(message) { ErrorType = errorType }.ToBareBody(), Json, errorType);

    private static string Page(int status)
    {
        var title = string.Create(
            CultureInfo.InvariantCulture,
            $"{status} {ReasonPhrases.GetReasonPhrase(status)}"
        );
        return $"<html><head><title>{title}</title></head><body><center><h1>{title}</h1></center></body></html>";
    }
}
