using static ECan.Sdk.SyncErrorKind;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>Errors as AppSync, its data sources and other GraphQL servers word them, inside a 200.</summary>
internal static partial class ErrorScenarios
{
    private static IEnumerable<ErrorScenario> Errors()
    {
        yield return Error(
            "credential-refused",
            Unauthorized,
            "UnauthorizedException",
            "Token has expired."
        );
        yield return Error(
            "credential-refused",
            Unauthorized,
            "com.amazonaws.deepdish.graphql.auth#UnauthorizedException",
            "no"
        );
        yield return Error(
            "credential-refused",
            Unauthorized,
            null,
            "You are not authorized to make this call."
        );
        yield return Error("throttled", Throttled, "LimitExceededError", "Rate limit exceeded");
        yield return Error(
            "throttled",
            Throttled,
            "DynamoDB:ProvisionedThroughputExceededException",
            "slow",
            "addSkills"
        );
        yield return Error("throttled", Throttled, null, "Too many requests");
        yield return Error(
            "execution-timeout",
            OutcomeUnknown,
            "Lambda:ExecutionTimeoutException",
            "Execution timed out.",
            "addSkills"
        );
        yield return Error(
            "execution-timeout",
            OutcomeUnknown,
            "Http:ExecutionTimeoutException",
            "",
            "addSkills"
        );
        yield return Error("execution-timeout", OutcomeUnknown, null, "Execution timed out");
        yield return Error(
            "execution-timeout",
            OutcomeUnknown,
            "Lambda:Unhandled",
            "2026-01-01 Task timed out after 3.00 seconds",
            "addSkills"
        );
        yield return Error("internal-failure", Unavailable, "InternalFailure", "null", "addSkills");
        yield return Error(
            "conflict",
            Conflict,
            "ConflictUnhandled",
            "Conflict resolver rejects mutation.",
            "addSkills"
        );
        yield return Error(
            "conflict",
            Conflict,
            "DynamoDB:ConditionalCheckFailedException",
            "The conditional request failed",
            "addSkills"
        );
        foreach (
            var message in new[]
            {
                "Validation error of type FieldUndefined: Field 'badfield' in type 'Query' is undefined @ 'badfield'",
                "Validation error of type WrongType: argument 'input' with value ... is missing required fields '[test]'",
                "Validation error of type UnknownArgument: Unknown field argument",
                "The variables input contains a field that is not defined for input object type 'Skill' ",
                "Variable 'input' has coerced Null value for NonNull type 'String!'",
                "Variable \"$input\" got invalid value 1; Expected type String.",
                "Variable '$input[0].price' is invalid. Unable to convert 'x' to 'Float'",
                "Cannot query field 'x' on type 'Mutation'.",
                "Field \"input\" of required type \"[Skill]!\" was not provided.",
            }
        )
        {
            yield return Error("validation", Invalid, null, message);
        }

        yield return Error(
            "not-authorized",
            Invalid,
            "Unauthorized",
            "Not Authorized to access addSkills on type Mutation",
            "addSkills"
        );
        yield return Error(
            "too-large",
            Invalid,
            "MappingTemplate",
            "Transformation too large",
            "addSkills"
        );
        yield return Error(
            "answer-not-shaped",
            Unconfirmed,
            null,
            "Cannot return null for non-nullable type: 'AWSJSON' within parent 'Mutation' (/addSkills)",
            "addSkills"
        );
        yield return Error(
            "answer-not-shaped",
            Unconfirmed,
            null,
            "Can't serialize value (/addSkills) : Unable to serialize",
            "addSkills"
        );
        yield return Error(
            "resolver-error",
            Refused,
            "DynamoDB:ResourceNotFoundException",
            "Requested resource not found",
            "addSkills"
        );
        yield return Error(
            "resolver-error",
            Refused,
            "Lambda:Unhandled",
            "KeyError: owner",
            "addSkills"
        );
        yield return Error(
            "resolver-error",
            Refused,
            "MappingTemplate",
            "Value for field '$[x]' not found.",
            "addSkills"
        );
        yield return Error(
            "resolver-error",
            Refused,
            "QuotaOfThisPlan",
            "Only ten skills",
            "addSkills"
        );
        yield return Error("resolver-error", Refused, null, "Unknown type of skill", "addSkills");
    }

    private static ErrorScenario Error(
        string name,
        SyncErrorKind kind,
        string? type,
        string message,
        string? path = null
    ) =>
        new(
            name,
            $"{type ?? "no type"} {message}",
            kind,
            f =>
                f.Network.Answers(
                    System.Text.Json.JsonSerializer.Serialize(
                        new
                        {
                            data = (object?)null,
                            errors = new[]
                            {
                                new
                                {
                                    message,
                                    errorType = type,
                                    path = path is null ? null : new[] { path },
                                },
                            },
                        }
                    )
                )
        );
}
