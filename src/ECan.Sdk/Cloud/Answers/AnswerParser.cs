using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>Reads an HTTP answer of any kind; never throws for its content.</summary>
internal static class AnswerParser
{
    private const int MaxTextLength = 200;
    private const int MaxPageBytes = 64 * 1024;

    public static CloudAnswer Parse(
        HttpResponseMessage response,
        BodyBytes body,
        DateTimeOffset now,
        SecretMask mask
    )
    {
        var headers = response.Headers;
        var answer = new CloudAnswer
        {
            Status = (int)response.StatusCode,
            Body = body.Problem ?? AnswerBody.NotJson,
            ContentType = response.Content.Headers.ContentType?.MediaType,
            RequestId = Header(headers, "x-amzn-RequestId"),
            RetryAfter = RetryAfterHeader.Read(headers.RetryAfter, now),
            Location = headers.Location is { } location ? WithoutQuery(location) : null,
        };
        if (body.Problem is null)
        {
            answer = JsonText.TryParse(body.Bytes.Span) is { } json
                ? WithJson(answer, json)
                : answer with
                {
                    Text = OneLine(body.Bytes.Span, mask),
                };
        }

        return ErrorReader.HeaderTypeName(Header(headers, "x-amzn-ErrorType")) is { } type
            ? WithHeaderType(answer, type)
            : answer;
    }

    private static CloudAnswer WithJson(CloudAnswer answer, JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            return answer with { Body = AnswerBody.OtherJson };
        }

        var hasData = json.TryGetProperty("data", out var data);
        var hasErrors = json.TryGetProperty("errors", out var errors);
        return hasData || hasErrors
            ? answer with
            {
                Body = AnswerBody.GraphQL,
                Data = data,
                Errors = ErrorReader.Read(errors),
            }
            : answer with
            {
                Body = AnswerBody.OtherJson,
                Errors = ErrorReader.ReadForeign(json),
            };
    }

    // The header speaks for a whole answer whose body does not say what kind of error it is.
    private static CloudAnswer WithHeaderType(CloudAnswer answer, string type) =>
        answer.Errors.Count > 0
            ? answer with
            {
                Errors =
                [
                    .. answer.Errors.Select(error => error with { Type = error.Type ?? type }),
                ],
            }
        : answer.IsSuccess ? answer
        : answer with { Errors = [new CloudError { Message = "", Type = type }] };

    private static string? Header(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string WithoutQuery(Uri location) =>
        location.IsAbsoluteUri
            ? location.GetLeftPart(UriPartial.Path)
            : location.OriginalString.Split('?')[0];

    private static string? OneLine(ReadOnlySpan<byte> utf8, SecretMask mask)
    {
        var page = Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, MaxPageBytes)]);
        // Masked before it is shortened: half a credential would not be recognized.
        var text = mask.Apply(PageText.Of(page));
        return text.Length == 0 ? null
            : text.Length <= MaxTextLength ? text
            : text[..MaxTextLength] + "...";
    }
}
