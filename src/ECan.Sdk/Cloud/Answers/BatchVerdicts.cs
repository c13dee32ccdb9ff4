namespace ECan.Sdk.Cloud;

/// <summary>Puts the verdicts on what was sent and on what could not be written into the order of the batch.</summary>
internal static class BatchVerdicts
{
    /// <summary>No item of the batch fits the cloud's schema.</summary>
    public static BatchAnswer NothingSent(MutationRequest request) =>
        Merge(request, new BatchAnswer { Items = [] });

    /// <summary>There was no answer.</summary>
    public static BatchAnswer NotAnswered(MutationRequest request, SyncError failure)
    {
        var verdict = new ItemVerdict
        {
            Error = failure,
            Attempted = failure.Kind is SyncErrorKind.OutcomeUnknown,
        };
        return Merge(
            request,
            new BatchAnswer { Items = [.. Enumerable.Repeat(verdict, request.Sent.Count)] }
        );
    }

    /// <summary>There was an answer.</summary>
    public static BatchAnswer Read(
        MutationRequest request,
        CloudAnswer answer,
        AnswerRule? rule,
        SecretMask mask
    )
    {
        try
        {
            return Merge(request, new AnswerReader(request, answer, rule, mask).Read());
        }
        catch (InvalidOperationException)
        {
            // JSON that is well-formed and yet cannot be read, such as a name that holds half a character.
            var verdict = new ItemVerdict
            {
                Error = new SyncError(
                    SyncErrorKind.Unconfirmed,
                    "The cloud's answer holds text that cannot be read."
                )
                {
                    HttpStatus = answer.Status,
                    RequestId = answer.RequestId,
                },
            };
            return Merge(
                request,
                new BatchAnswer { Items = [.. Enumerable.Repeat(verdict, request.Sent.Count)] }
            );
        }
    }

    private static BatchAnswer Merge(MutationRequest request, BatchAnswer sent)
    {
        var verdicts = new ItemVerdict[request.Batch.Items.Count];
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (request.NotSent[i] is { } error)
            {
                verdicts[i] = new ItemVerdict { Error = error, Attempted = false };
            }
        }

        for (var i = 0; i < request.Sent.Count; i++)
        {
            verdicts[request.Sent[i]] = sent.Items[i];
        }

        return sent with
        {
            Items = verdicts,
        };
    }
}
