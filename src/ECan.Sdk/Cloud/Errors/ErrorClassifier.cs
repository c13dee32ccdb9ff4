namespace ECan.Sdk.Cloud;

/// <summary>Says what an answer, or errors of it, mean.</summary>
internal static class ErrorClassifier
{
    private const int MaxMessageLength = 2000;

    /// <summary>What the errors mean together: the kind of the one that its rule puts first, the words of all.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="errors">The errors of it that are about the same thing; none if the answer as a whole is no success.</param>
    /// <param name="mask">Takes credentials out of the words.</param>
    public static ClassifiedError Classify(
        CloudAnswer answer,
        IReadOnlyList<CloudError> errors,
        SecretMask mask
    )
    {
        var (rule, error) =
            errors.Count == 0
                ? (RuleFor(answer, null), null)
                : errors
                    .Select(one => (Rule: RuleFor(answer, one), Error: (CloudError?)one))
                    .MinBy(pair => Rank(pair.Rule));
        return new(
            rule,
            new SyncError(rule.Kind, Message(answer, errors, rule, mask))
            {
                ErrorType = error?.Type,
                HttpStatus = answer.Status,
                RequestId = answer.RequestId,
                ServerItem = rule.Kind is SyncErrorKind.Conflict ? ServerItem(error) : null,
            }
        );
    }

    /// <summary>The first rule that applies.</summary>
    public static ErrorRule RuleFor(CloudAnswer answer, CloudError? error)
    {
        var facts = new ErrorFacts(answer, error);
        return ErrorRules.All.First(rule => rule.Applies(facts));
    }

    /// <summary>The rule for an answer as a whole: of its errors the one that comes first in the table.</summary>
    public static ErrorRule WorstRule(CloudAnswer answer) =>
        answer.Errors.Count == 0
            ? RuleFor(answer, null)
            : answer.Errors.Select(error => RuleFor(answer, error)).MinBy(Rank)!;

    /// <summary>
    /// The kind of a refusal that stands inside an answer of success. A resolver's own words decide little there: only a throttle,
    /// a time-out and a conflict are told apart, all else is a refusal that may pass.
    /// </summary>
    public static SyncErrorKind KindOfRefusal(CloudError refusal)
    {
        var rule = RuleFor(InsideSuccess, refusal);
        return
            rule.Kind
                is SyncErrorKind.Throttled
                    or SyncErrorKind.OutcomeUnknown
                    or SyncErrorKind.Conflict
            ? rule.Kind
            : SyncErrorKind.Refused;
    }

    private static CloudAnswer InsideSuccess { get; } =
        new() { Status = 200, Body = AnswerBody.GraphQL };

    private static int Rank(ErrorRule rule)
    {
        for (var i = 0; i < ErrorRules.All.Count; i++)
        {
            if (ReferenceEquals(ErrorRules.All[i], rule))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private static string? ServerItem(CloudError? error) =>
        error?.Data.ValueKind is System.Text.Json.JsonValueKind.Object
            ? error.Data.GetRawText()
            : null;

    private static string Message(
        CloudAnswer answer,
        IReadOnlyList<CloudError> errors,
        ErrorRule rule,
        SecretMask mask
    )
    {
        var words = string.Join(
            " ",
            errors
                .Select(error => error.Message.Length > 0 ? error.Message : error.Type ?? "")
                .Where(text => text.Length > 0)
                .Distinct(StringComparer.Ordinal)
        );
        if (words.Length == 0 || !answer.IsSuccess)
        {
            words = $"{Explain(answer, rule)} {words}".TrimEnd();
        }

        words = mask.Apply(words);
        return words.Length <= MaxMessageLength ? words : words[..MaxMessageLength] + "...";
    }

    private static string Explain(CloudAnswer answer, ErrorRule rule)
    {
        var status = $"HTTP {answer.Status}";
        return rule.Case switch
        {
            "redirect" =>
                $"{status}: the endpoint redirects to '{answer.Location}'; credentials are not sent there. Set the endpoint to the final address.",
            "answer-cut" => $"{status}, but the connection ended before the answer did.",
            "answer-too-large" =>
                $"{status}, but the answer is larger than {BodyBytes.Limit / 1024 / 1024} MB.",
            "answer-not-json" =>
                $"{status}, but the answer is not JSON ({answer.ContentType ?? "no content type"}). Is this the GraphQL endpoint? {answer.Text}".TrimEnd(),
            "answer-without-data" => $"{status}, but the answer holds neither data nor errors.",
            "network-login" =>
                $"{status}: the network asks for a login before it lets requests through.",
            _ => answer.Text is null ? $"{status}." : $"{status}: {answer.Text}",
        };
    }
}

/// <summary>An error, and the row of the table that it fell under.</summary>
internal sealed record ClassifiedError(ErrorRule Rule, SyncError Error);
