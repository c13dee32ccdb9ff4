using static ECan.Sdk.SyncOperation;
using static ECan.Sdk.SyncResultShape;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>An answer without errors to a request with the items s1 and s2; the verdict is on s2, and s1 is taken if that is another.</summary>
internal sealed record AnswerRuleScenario(
    string Case,
    string Verdict,
    SyncResultShape Shape,
    string Answer
)
{
    public SyncOperation Operation { get; init; } = Add;

    public string? PayloadField { get; init; }

    /// <summary>One item a request, for answers that are one for all.</summary>
    public bool Single { get; init; }

    public override string ToString() => $"{Case}: {Answer}";
}

internal static class AnswerRuleScenarios
{
    private const string Taken = "taken";
    private const string Refused = "Refused";
    private const string Unconfirmed = "Unconfirmed";

    public static IReadOnlyList<AnswerRuleScenario> All { get; } =
    [
        new(
            "results-success",
            Taken,
            ItemResults,
            """[{"id":"s1","success":true},{"id":"s2","success":true}]"""
        ),
        new(
            "results-success",
            Taken,
            ItemResults,
            """[{"id":"s2","success":true},{"id":"s1","success":true}]"""
        ),
        new("results-success", Taken, ItemResults, """[{"success":true},{"success":true}]"""),
        new(
            "results-success",
            Taken,
            ItemResults,
            """[{"id":71,"success":true},{"id":72,"success":true}]"""
        ),
        new(
            "results-refused",
            Refused,
            ItemResults,
            """[{"id":"s1","success":true},{"id":"s2","success":false,"error":"no"}]"""
        ),
        new(
            "results-refused",
            Refused,
            ItemResults,
            """[{"id":"s2","success":false},{"id":"s1","success":true}]"""
        ),
        new("results-refused", Refused, ItemResults, """[{"success":true},{"success":false}]"""),
        new(
            "results-silent",
            Unconfirmed,
            ItemResults,
            """[{"id":"s1","success":true},{"id":"s2"}]"""
        ),
        new(
            "results-silent",
            Unconfirmed,
            ItemResults,
            """[{"id":"s1","success":true},{"id":"s2","success":null}]"""
        ),
        new("results-missing", Unconfirmed, ItemResults, """[{"id":"s1","success":true}]"""),
        new("results-missing", Unconfirmed, ItemResults, """[{"success":true},null]"""),
        new(
            "results-missing",
            Unconfirmed,
            ItemResults,
            """[{"id":"s1","success":true},{"id":"x","success":true}]"""
        ),
        new("results-missing", Unconfirmed, ItemResults, "[]") { Single = true },
        new(
            "object-there",
            Taken,
            SyncResultShape.Object,
            """{"askid":"s2","error":"a field of the entity"}"""
        )
        {
            Single = true,
        },
        new(
            "object-refused",
            Refused,
            SyncResultShape.Object,
            """{"success":false,"message":"no"}"""
        )
        {
            Single = true,
        },
        new("object-null", Unconfirmed, SyncResultShape.Object, "null") { Single = true },
        new(
            "payload-there",
            Taken,
            SyncResultShape.Object,
            """{"skill":{"askid":"s2"},"errors":[]}"""
        )
        {
            Single = true,
            PayloadField = "skill",
        },
        new(
            "payload-refused",
            Refused,
            SyncResultShape.Object,
            """{"skill":null,"errors":[{"message":"no"}]}"""
        )
        {
            Single = true,
            PayloadField = "skill",
        },
        new(
            "payload-refused",
            Refused,
            SyncResultShape.Object,
            """{"skill":{"askid":"s2"},"success":false}"""
        )
        {
            Single = true,
            PayloadField = "skill",
        },
        new("payload-empty", Unconfirmed, SyncResultShape.Object, """{"skill":null}""")
        {
            Single = true,
            PayloadField = "skill",
        },
        new(
            "payload-list",
            Taken,
            List,
            """{"skills":[{"askid":"s2"},{"askid":"s1"}],"errors":[]}"""
        )
        {
            PayloadField = "skills",
        },
        new(
            "payload-list",
            Taken,
            ItemResults,
            """{"skills":[{"id":"s2","success":true},{"id":"s1","success":true}]}"""
        )
        {
            PayloadField = "skills",
        },
        new(
            "payload-list-refused",
            Refused,
            List,
            """{"skills":[{"askid":"s1"}],"errors":["no"]}"""
        )
        {
            PayloadField = "skills",
        },
        new(
            "payload-list-refused",
            Refused,
            ItemResults,
            """{"success":false,"skills":[{"id":"s1","success":true},{"id":"s2","success":false,"error":"no"}]}"""
        )
        {
            PayloadField = "skills",
        },
        new(
            "payload-list-refused",
            Refused,
            ItemResults,
            """{"success":false,"skills":[{"id":"s1","success":true}]}"""
        )
        {
            PayloadField = "skills",
        },
        new("payload-list-refused", Refused, List, """{"skills":null,"success":false}""")
        {
            PayloadField = "skills",
            Single = true,
        },
        new(
            "payload-list-refused",
            Refused,
            List,
            """{"skills":[{"askid":"s2"}],"success":false}"""
        )
        {
            PayloadField = "skills",
            Single = true,
        },
        new("payload-empty", Unconfirmed, List, """{"skills":null}""")
        {
            PayloadField = "skills",
            Single = true,
        },
        new("list-there", Taken, List, """[{"askid":"s2"},{"askid":"s1"}]"""),
        new("list-missing", Unconfirmed, List, """[{"askid":"s1"}]"""),
        new("list-missing", Unconfirmed, List, """[{"askid":"s1"},null]"""),
        new("list-missing", Unconfirmed, List, "[]") { Single = true },
        new(
            "json-accepted",
            Taken,
            Json,
            """{"message":"2 skills added","error":null,"errors":[],"success":true,"statusCode":200}"""
        ),
        new("json-accepted", Taken, Json, """["s1","s2"]"""),
        new("json-accepted", Taken, Json, "\"done\""),
        new("json-accepted", Taken, Json, """{"count":0}"""),
        new(
            "json-accepted",
            Taken,
            Json,
            """{"statusCode":200,"body":"[{\"askid\":\"s1\"},{\"askid\":\"s2\"}]"}"""
        ),
        new(
            "json-error-type",
            Refused,
            Json,
            """{"errorType":"KeyError","errorMessage":"'owner'"}"""
        )
        {
            Single = true,
        },
        new("json-error", Refused, Json, """{"error":"no"}""") { Single = true },
        new("json-error", Refused, Json, """{"errors":[{"message":"no"}]}""") { Single = true },
        new("json-error", Refused, Json, """{"error":{"message":"no"}}""") { Single = true },
        new("json-success-false", Refused, Json, """{"success":false}""") { Single = true },
        new("json-status", Refused, Json, """{"statusCode":500}""") { Single = true },
        new("json-status", Refused, Json, """{"statusCode":"400","body":"\"Bad\""}""")
        {
            Single = true,
        },
        new(
            "json-nested",
            Refused,
            Json,
            """{"statusCode":200,"body":"{\"success\":false,\"message\":\"no\"}"}"""
        )
        {
            Single = true,
        },
        new("json-nested", Refused, Json, """{"statusCode":200,"body":{"error":"no"}}""")
        {
            Single = true,
        },
        new(
            "json-nested",
            Refused,
            Json,
            """{"statusCode":200,"body":"[{\"askid\":\"s1\"},{\"askid\":\"s2\",\"error\":\"no\"}]"}"""
        ),
        new("json-throttled", "Throttled", Json, """{"errorType":"ThrottlingException"}""")
        {
            Single = true,
        },
        new("json-throttled", "Throttled", Json, """{"statusCode":429}""") { Single = true },
        new(
            "json-timeout",
            "OutcomeUnknown",
            Json,
            """{"errorMessage":"2026 Task timed out after 3.00 seconds","success":false}"""
        )
        {
            Single = true,
        },
        new(
            "json-list-item",
            Refused,
            Json,
            """[{"askid":"s2","success":false},{"askid":"s1","success":true}]"""
        ),
        new("json-list-item", Refused, Json, """[{"ok":1},{"statusCode":404}]"""),
        new("json-list-item", Refused, Json, "[true,false]"),
        new("json-list-missing", Unconfirmed, Json, """[{"askid":"s1"}]"""),
        new("json-list-missing", Unconfirmed, Json, """["s1"]"""),
        new("json-list-missing", Unconfirmed, Json, "[]") { Single = true },
        new("json-count-zero", Taken, Json, """{"count":0}""") { Operation = Delete },
        new("json-count-zero", Taken, Json, """{"statusCode":200,"body":"{\"count\":0}"}""")
        {
            Operation = Delete,
        },
        new("json-null", Unconfirmed, Json, "null") { Single = true },
        new("json-null", Unconfirmed, Json, "null") { Single = true, Operation = Delete },
        new("scalar-true", Taken, Scalar, "true"),
        new("scalar-true", Taken, Scalar, "\"s2\"") { Single = true },
        new("scalar-false", Refused, Scalar, "false") { Single = true },
        new("scalar-null", Unconfirmed, Scalar, "null") { Single = true },
    ];
}
