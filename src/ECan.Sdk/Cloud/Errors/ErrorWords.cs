namespace ECan.Sdk.Cloud;

/// <summary>The types and words by which services name their errors: AppSync's, its data sources', and those of other GraphQL servers.</summary>
internal static class ErrorWords
{
    // "Unauthorized" without more is a field that the caller may not touch: another credential of the same person is no help.
    public static bool IsCredentialRefused(ErrorFacts facts) =>
        (
            facts.Source.Length == 0
            && facts.TypeBegins(
                "UnauthorizedException",
                "UnrecognizedClient",
                "ExpiredToken",
                "InvalidSignature",
                "MissingAuthenticationToken",
                "UNAUTHENTICATED"
            )
        )
        || (
            !facts.HasPath
            && facts.Says(
                "Token has expired",
                "Valid authorization header not provided",
                "You are not authorized to make this call"
            )
        );

    public static bool IsThrottled(ErrorFacts facts) =>
        facts.TypeBegins(
            "LimitExceeded",
            "RequestLimitExceeded",
            "Throttl",
            "TooManyRequests",
            "ProvisionedThroughputExceeded",
            "RequestThrottled",
            "SlowDown"
        ) || facts.Says("Rate exceeded", "Rate limit exceeded", "Too many requests");

    public static bool IsExecutionTimeout(ErrorFacts facts) =>
        facts.BaseType.Contains("ExecutionTimeout", StringComparison.OrdinalIgnoreCase)
        || facts.Says("Execution timed out", "Task timed out after");

    public static bool IsInternalFailure(ErrorFacts facts) =>
        facts.Source.Length == 0
        && facts.TypeBegins("InternalFailure", "InternalServerError", "ServiceUnavailable");

    public static bool IsConflict(ErrorFacts facts) =>
        facts.TypeBegins("ConflictUnhandled", "ConditionalCheckFailed");

    // Words count only where no field is named: a resolver may use them for what it dislikes today and takes tomorrow.
    public static bool IsValidation(ErrorFacts facts) =>
        facts.TypeBegins(
            "MalformedHttpRequest",
            "BadRequest",
            "ValidationError",
            "VALIDATION_ERROR",
            "GRAPHQL_VALIDATION_FAILED",
            "GRAPHQL_PARSE_FAILED",
            "BAD_USER_INPUT",
            "SYNTAX_ERROR"
        )
            && facts.Source.Length == 0
        || (
            !facts.HasPath
            && facts.Says(
                // AppSync
                "Validation error",
                "contains a field that is not defined",
                "has coerced Null value",
                "is missing required fields",
                "has an invalid value",
                "Unable to parse GraphQL query",
                "Missing operation name",
                "Request body is empty",
                // graphql-js and its kin
                "got invalid value",
                "Cannot query field",
                "Unknown argument",
                "Unknown type",
                "is not defined by type",
                "of required type",
                "of non-null type",
                "Syntax Error",
                // graphql-dotnet
                "Error parsing query",
                "Unable to parse input",
                "Unrecognized input field",
                "Argument value for"
            )
        )
        || (!facts.HasPath && facts.Says("Variable '$") && facts.Says("is invalid"));

    public static bool IsFieldRefused(ErrorFacts facts) =>
        facts.Source.Length == 0
        && (
            facts.BaseType.Equals("Unauthorized", StringComparison.OrdinalIgnoreCase)
            || facts.TypeBegins("OperationDisabled", "FORBIDDEN")
            || facts.Says("Not Authorized to access")
        );

    public static bool IsTooLarge(ErrorFacts facts) =>
        facts.Status == 413
        || facts.TypeBegins("RequestTooLarge", "PayloadTooLarge", "RequestEntityTooLarge")
        || facts.Says("Transformation too large", "Request body is too large");

    // The mutation was carried out; what it gave does not fit the schema.
    public static bool IsAnswerNotShaped(ErrorFacts facts) =>
        facts.Says(
            "Cannot return null for non-null",
            "Can't serialize value",
            "Can't resolve value"
        );
}
