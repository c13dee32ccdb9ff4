using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>Turns the answer to a batch into one verdict for each item that was sent.</summary>
internal sealed class AnswerReader(
    MutationRequest request,
    CloudAnswer answer,
    AnswerRule? rule,
    SecretMask mask
)
{
    private readonly List<CloudError>[] errorsOf =
    [
        .. request.Sent.Select(_ => new List<CloudError>()),
    ];

    private int Count => request.Sent.Count;

    /// <summary>Reads the answer; the verdicts are by place in the request.</summary>
    public BatchAnswer Read()
    {
        if (!answer.IsSuccess || answer.Body is not AnswerBody.GraphQL)
        {
            return ForAll(ErrorClassifier.Classify(answer, answer.Errors, mask));
        }

        var ofNoItem = SortErrors();
        if (ofNoItem.Count > 0)
        {
            return ForAll(ErrorClassifier.Classify(answer, ofNoItem, mask));
        }

        return answer.Data.ValueKind is JsonValueKind.Undefined && answer.Errors.Count == 0
            ? ForAll(ErrorClassifier.Classify(answer, [], mask))
            : ByItem();
    }

    private BatchAnswer ForAll(ClassifiedError whole)
    {
        var verdicts = new ItemVerdict[Count];
        for (var i = 0; i < Count; i++)
        {
            // An error that names an item is nearer to the truth for it than one that names none.
            var error = errorsOf[i].Count > 0 ? Classify(errorsOf[i]) : whole.Error;
            verdicts[i] = Verdict(i, new Judgement(error, default) { IsForAll = Count > 1 });
        }

        return new BatchAnswer
        {
            Items = verdicts,
            Bisect = Count > 1 && whole.Rule.ItemAtFault,
            RetryAfter = answer.RetryAfter,
        };
    }

    private BatchAnswer ByItem()
    {
        var judgements = new Judgement[Count];
        var judge = new ItemJudge(request);
        foreach (var (value, places) in Fields())
        {
            var judged = judge.Judge(value, places);
            for (var i = 0; i < places.Count; i++)
            {
                judgements[places[i]] = ApplyRule(judged[i], value, places[i]);
            }
        }

        var isLost = false;
        for (var i = 0; i < Count; i++)
        {
            if (errorsOf[i].Count > 0)
            {
                judgements[i] = new(Classify(errorsOf[i]), judgements[i].Part);
            }
            else
            {
                // The error of one item can take the answers of all the others with it (a field that may not be null).
                isLost |= answer.Errors.Count > 0 && IsUnanswered(judgements[i]);
            }
        }

        return new BatchAnswer
        {
            Items = [.. judgements.Select((judgement, i) => Verdict(i, judgement))],
            Bisect = Count > 1 && (isLost || judgements.Any(IsRefusalOfAll)),
            RetryAfter = answer.RetryAfter,
        };
    }

    // Gives each error to the item that its path names; what is left names none.
    private List<CloudError> SortErrors()
    {
        var ofNoItem = new List<CloudError>();
        var places = new ErrorPlaces(request, answer.Data);
        foreach (var error in answer.Errors)
        {
            if (places.ItemOf(error) is { } item)
            {
                errorsOf[item].Add(error);
            }
            else
            {
                ofNoItem.Add(error);
            }
        }

        return ofNoItem;
    }

    // The fields of the answer, each with the items that it answers.
    private IEnumerable<(JsonElement Value, IReadOnlyList<int> Places)> Fields()
    {
        if (!request.IsAliased)
        {
            yield return (Field(request.Operation.Field), [.. Enumerable.Range(0, Count)]);
            yield break;
        }

        for (var i = 0; i < Count; i++)
        {
            yield return (Field(GraphQLDocument.Alias(i)), [i]);
        }
    }

    private JsonElement Field(string name) =>
        AnswerField.Read(answer.Data, name, request.Operation.Result);

    private Judgement ApplyRule(Judgement judgement, JsonElement value, int place)
    {
        if (rule is null)
        {
            return judgement;
        }

        try
        {
            var item = request.Item(place);
            return new(
                rule(
                    new ItemAnswer
                    {
                        DataType = request.Batch.Entity.DataType,
                        Operation = request.Batch.Operation,
                        EntityKey = item.Key,
                        Result =
                            value.ValueKind is JsonValueKind.Undefined ? AnswerField.Null : value,
                        Index = place,
                        Count = Count,
                    }
                ),
                judgement.Part
            );
        }
        catch (Exception exception) // The app's own code; its fault must not lose the other verdicts.
        {
            return Judgement.Unconfirmed($"The answer rule failed: {exception.Message}");
        }
    }

    private ItemVerdict Verdict(int place, Judgement judgement)
    {
        var response =
            judgement.Part.ValueKind is JsonValueKind.Undefined
                ? (JsonElement?)null
                : judgement.Part;
        if (judgement.Error is not { } error)
        {
            return new ItemVerdict
            {
                Response = response,
                Version = EntityVersion.Of(request, judgement.Part),
            };
        }

        error = error with
        {
            Message = mask.Apply(error.Message),
            HttpStatus = error.HttpStatus ?? answer.Status,
            RequestId = error.RequestId ?? answer.RequestId,
        };
        var isArrived = !judgement.IsForAll && request.Item(place).SentBefore;
        var theirs = EntityVersion.Carried(request, error);
        return (request.Batch.Operation, isArrived) switch
        {
            // It conflicts with what it did itself when it was sent the first time.
            (SyncOperation.Update, true) when RepeatedItem.IsDone(request, place, theirs) =>
                new ItemVerdict
                {
                    Response = theirs,
                    Version = EntityVersion.Of(request, theirs!.Value),
                },
            (SyncOperation.Delete, _) when EntityVersion.IsDeleted(theirs) => new ItemVerdict
            {
                Response = theirs,
            },
            (SyncOperation.Add, true) when RepeatedItem.SaysExists(error) => request
                .Batch
                .Entity
                .Update
                is null
                ? new ItemVerdict { Response = response }
                : new ItemVerdict
                {
                    Error = error,
                    Response = response,
                    Becomes = SyncOperation.Update,
                    Version = theirs is { } item ? EntityVersion.Of(request, item) : null,
                },
            (SyncOperation.Delete, true) when RepeatedItem.SaysGone(error) => new ItemVerdict
            {
                Response = response,
            },
            _ => new ItemVerdict
            {
                Error = error,
                Response = response,
                Attempted = error.Kind is not SyncErrorKind.Offline && !IsTurnedAway(error),
            },
        };
    }

    // These statuses are given before anything is executed; within a 200 the same words may stand beside work that was done.
    private static bool IsTurnedAway(SyncError error) => error.HttpStatus is 401 or 403 or 429;

    private SyncError Classify(List<CloudError> errors) =>
        ErrorClassifier.Classify(answer, errors, mask).Error;

    private static bool IsUnanswered(Judgement judgement) =>
        judgement.Error?.Kind is SyncErrorKind.Unconfirmed
        && judgement.Part.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private static bool IsRefusalOfAll(Judgement judgement) =>
        judgement.IsForAll
        && judgement.Error?.Kind is SyncErrorKind.Refused or SyncErrorKind.Conflict;
}
