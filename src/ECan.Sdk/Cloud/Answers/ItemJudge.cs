using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>
/// The built-in answer rule, for a field that was answered without errors: whether that is a yes, item by item where the answer
/// speaks of items. One method for each form that the schema can give to a result.
/// </summary>
internal sealed class ItemJudge(MutationRequest request)
{
    private const string AnsweredNull =
        "The cloud answered null, which does not say whether it took the item.";
    private const string Missing = "The cloud's answer does not speak of this item.";

    private SyncOperationDefinition Operation => request.Operation;

    /// <summary>Judges the items, given by place in the request, that share one field of the answer.</summary>
    public Judgement[] Judge(JsonElement value, IReadOnlyList<int> places)
    {
        if (IsNull(value))
        {
            return [.. places.Select(place => Nothing(place, AnsweredNull))];
        }

        switch (Operation.Result)
        {
            case SyncResultShape.ItemResults
            or SyncResultShape.List
                when Operation.PayloadField is { } field && value.ValueKind is JsonValueKind.Object:
                return JudgePayloadList(value, field, places);
            case SyncResultShape.ItemResults:
                return JudgeList(value, places, JudgeItemResult);
            case SyncResultShape.List:
                return JudgeList(value, places, JudgeEntity);
            case SyncResultShape.Json
                when JsonVerdict.FindRefusal(value) is null
                    && JsonVerdict.Open(value) is { ValueKind: JsonValueKind.Array } list:
                return JudgeList(list, places, JudgeJson);
            default:
                return
                [
                    .. places.Select(place =>
                        JudgeWhole(value, place) with
                        {
                            IsForAll = places.Count > 1,
                        }
                    ),
                ];
        }
    }

    // What the payload says of the whole is the reason of those that its list is silent about; of all, where it is about each of them.
    private Judgement[] JudgePayloadList(
        JsonElement payload,
        string field,
        IReadOnlyList<int> places
    )
    {
        var refusal = JsonVerdict.FindRefusal(payload);
        if (
            !payload.TryGetProperty(field, out var list)
            || list.ValueKind is not JsonValueKind.Array
        )
        {
            return
            [
                .. places.Select(place =>
                    refusal is null
                        ? Nothing(place, $"The cloud answered without '{field}'.")
                        : Refused(refusal, payload) with
                        {
                            IsForAll = places.Count > 1,
                        }
                ),
            ];
        }

        var isEntities = Operation.Result is SyncResultShape.List;
        var judged = JudgeList(list, places, isEntities ? JudgeEntity : JudgeItemResult);
        if (refusal is null)
        {
            return judged;
        }

        var isAboutAll = isEntities && judged.All(item => item.Error is null);
        return
        [
            .. judged.Select(item =>
                isAboutAll ? Refused(refusal, item.Part) with { IsForAll = places.Count > 1 }
                : item.Error?.Kind is SyncErrorKind.Unconfirmed ? Refused(refusal, payload)
                : item
            ),
        ];
    }

    private Judgement[] JudgeList(
        JsonElement value,
        IReadOnlyList<int> places,
        Func<JsonElement, int, Judgement> judge
    )
    {
        JsonElement[] elements =
            value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        var elementOf = EntityMatcher.Match(request, places, elements);
        return
        [
            .. places.Select(
                (place, i) =>
                    elementOf[i] < 0 ? Judgement.Unconfirmed(Missing)
                    : IsNull(elements[elementOf[i]]) ? Nothing(place, Missing)
                    : judge(elements[elementOf[i]], place)
            ),
        ];
    }

    private Judgement JudgeWhole(JsonElement value, int place) =>
        Operation.Result switch
        {
            SyncResultShape.Json => JudgeJson(value, place),
            SyncResultShape.Scalar when value.ValueKind is JsonValueKind.False => Refused(
                new CloudError { Message = "The cloud answered false." },
                value
            ),
            SyncResultShape.Object when Operation.PayloadField is { } field => JudgePayload(
                value,
                field,
                place
            ),
            // An entity may have a field called success or error of its own; an object without the entity's key speaks of the request.
            SyncResultShape.Object
                when !HasKey(value) && JsonVerdict.FindRefusal(value) is { } refusal => Refused(
                refusal,
                value
            ),
            _ => Judgement.Taken(value),
        };

    private bool HasKey(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object
        && request.Batch.Entity.Key.All(field => value.TryGetProperty(field.CloudName, out _));

    private static Judgement JudgeJson(JsonElement value, int place) =>
        value.ValueKind is JsonValueKind.False
            ? Refused(new CloudError { Message = "The cloud answered false." }, value)
        : JsonVerdict.FindRefusal(value) is { } refusal ? Refused(refusal, value)
        // Also {"count": 0}: of a delete it says that the item was gone already.
        : Judgement.Taken(JsonVerdict.Open(value));

    private static Judgement JudgeItemResult(JsonElement element, int place) =>
        ErrorReader.Flag(element, "success") switch
        {
            true => Judgement.Taken(element),
            false => Refused(
                JsonVerdict.FindRefusal(element) ?? new CloudError { Message = "" },
                element
            ),
            null => Judgement.Unconfirmed(
                "The cloud's answer for this item does not say 'success'.",
                element
            ),
        };

    private static Judgement JudgeEntity(JsonElement element, int place) =>
        Judgement.Taken(element);

    private Judgement JudgePayload(JsonElement payload, string field, int place)
    {
        if (JsonVerdict.FindRefusal(payload) is { } refusal)
        {
            return Refused(refusal, payload);
        }

        if (payload.TryGetProperty(field, out var entity) && !IsNull(entity))
        {
            return Judgement.Taken(entity);
        }

        return ErrorReader.Flag(payload, "success") is true
            ? Judgement.Taken(payload)
            : Nothing(place, $"The cloud answered without '{field}'.");
    }

    // Of an object that a repeated delete did not find there is nothing left to return.
    private Judgement Nothing(int place, string message) =>
        request.Batch.Operation is SyncOperation.Delete
        && request.Item(place).SentBefore
        && Operation.Result is (SyncResultShape.Object or SyncResultShape.List)
            ? Judgement.Taken(default)
            : Judgement.Unconfirmed(message);

    private static Judgement Refused(CloudError refusal, JsonElement part) =>
        new(
            new SyncError(ErrorClassifier.KindOfRefusal(refusal), refusal.Message)
            {
                ErrorType = refusal.Type,
            },
            part
        );

    private static bool IsNull(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;
}
