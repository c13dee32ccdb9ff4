using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>Reads the answer to a query.</summary>
internal static class QueryReader
{
    /// <summary>The value of the query's field, or why there is none.</summary>
    public static (JsonElement Value, SyncError? Error) Read(
        SyncQueryDefinition query,
        CloudAnswer answer,
        SecretMask mask
    )
    {
        if (
            !answer.IsSuccess
            || answer.Body is not AnswerBody.GraphQL
            || answer.Errors.Count > 0
            || answer.Data.ValueKind is not JsonValueKind.Object
        )
        {
            return (default, ErrorClassifier.Classify(answer, answer.Errors, mask).Error);
        }

        var value = AnswerField.Read(answer.Data, query.Field, query.Result);
        if (value.ValueKind is JsonValueKind.Undefined)
        {
            return (default, ErrorClassifier.Classify(answer, [], mask).Error);
        }

        if (query.Result is not SyncResultShape.Json)
        {
            return (value, null);
        }

        return JsonVerdict.FindRefusal(value) is { } refusal
            ? (
                default,
                new SyncError(ErrorClassifier.KindOfRefusal(refusal), mask.Apply(refusal.Message))
                {
                    ErrorType = refusal.Type,
                    HttpStatus = answer.Status,
                    RequestId = answer.RequestId,
                }
            )
            : (JsonVerdict.Open(value), null);
    }
}
