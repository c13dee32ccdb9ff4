using System.Text.Json;
using ECan.Sdk.Cloud;
using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>Versions by which a cloud detects conflicts: what is read of an answer, and what is made of a conflict.</summary>
public sealed class EntityVersionTests
{
    private const string Conflict = "ConflictUnhandled";

    [Theory]
    [InlineData(SyncResultShape.Object, null, """{"askid":"s1","_version":3}""", 3L)]
    [InlineData(SyncResultShape.Object, null, """{"askid":"s1","_version":"3"}""", null)]
    [InlineData(SyncResultShape.Object, null, """{"askid":"s1"}""", null)]
    [InlineData(SyncResultShape.Object, "skill", """{"skill":{"askid":"s1","_version":3}}""", 3L)]
    [InlineData(SyncResultShape.List, null, """[{"askid":"s1","_version":3}]""", 3L)]
    [InlineData(
        SyncResultShape.ItemResults,
        null,
        """[{"id":"s1","success":true,"_version":3}]""",
        3L
    )]
    [InlineData(SyncResultShape.Json, null, "\"[{\\\"id\\\":\\\"s1\\\",\\\"_version\\\":3}]\"", 3L)]
    [InlineData(SyncResultShape.Scalar, null, "true", null)]
    public async Task It_is_read_where_the_answer_tells_it(
        SyncResultShape shape,
        string? payload,
        string result,
        long? expected
    )
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers($$$"""{"data":{"updateSkills":{{{result}}}}}""");

        var answer = await fixture.SendAsync(
            Versioned(shape, payload),
            SyncOperation.Update,
            Item("s1")
        );

        Assert.Null(answer.Items[0].Error);
        Assert.Equal(expected, answer.Items[0].Version);
    }

    [Fact]
    public async Task A_data_type_without_versions_learns_none()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers("""{"data":{"updateSkills":{"askid":"s1","_version":3}}}""");

        var answer = await fixture.SendAsync(
            Skills.With(SyncResultShape.Object),
            SyncOperation.Update,
            Item("s1")
        );

        Assert.Null(answer.Items[0].Version);
    }

    [Fact]
    public async Task Each_item_of_a_batch_goes_out_with_its_own()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(
            """{"data":{"updateSkills":[{"askid":"s2","_version":6},{"askid":"s1","_version":3}]}}"""
        );

        var answer = await fixture.SendAsync(
            Versioned(SyncResultShape.List),
            SyncOperation.Update,
            Item("s1") with
            {
                Version = 2,
            },
            Item("s2") with
            {
                Version = 5,
            },
            Item("s3")
        );

        Assert.Equal([3L, 6L, null], answer.Items.Select(item => item.Version));
        using var body = JsonDocument.Parse(fixture.Network.Requests[0].Body);
        Assert.Equal(
            """[{"askid":"s1","name":"name s1","_version":2},{"askid":"s2","name":"name s2","_version":5},{"askid":"s3","name":"name s3"}]""",
            body.RootElement.GetProperty("variables").GetProperty("input").GetRawText()
        );
    }

    [Theory]
    // What an earlier attempt did, whatever the cloud made of the spelling.
    [InlineData(true, """{"askid":"s1","name":"n","_version":5}""", "taken 5")]
    [InlineData(true, """{"askid":"s1","name":"n","size":1,"_version":5}""", "taken 5")]
    // Somebody else was there.
    [InlineData(true, """{"askid":"s1","name":"other","_version":5}""", "Conflict")]
    [InlineData(true, """{"askid":"s1","name":"n","_version":6}""", "Conflict")]
    [InlineData(true, """{"askid":"s1","_version":5}""", "Conflict")]
    [InlineData(true, """{"askid":"s1","name":"n"}""", "Conflict")]
    [InlineData(true, "null", "Conflict")]
    // The first attempt cannot conflict with itself.
    [InlineData(false, """{"askid":"s1","name":"n","_version":5}""", "Conflict")]
    public async Task A_repeated_update_does_not_conflict_with_itself(
        bool sentBefore,
        string theirs,
        string expected
    )
    {
        var verdict = await ConflictAsync(SyncOperation.Update, sentBefore, theirs);

        Assert.Equal(expected, Show(verdict));
        Assert.Equal(expected is "Conflict" ? null : 5L, verdict.Version);
    }

    [Theory]
    [InlineData(false, """{"askid":"s1","_version":5,"_deleted":true}""", "taken ")]
    [InlineData(true, """{"askid":"s1","_version":5,"_deleted":true}""", "taken ")]
    [InlineData(true, """{"askid":"s1","_version":5,"_deleted":null}""", "Conflict")]
    [InlineData(true, "null", "Conflict")]
    public async Task A_delete_of_what_is_deleted_is_done(
        bool sentBefore,
        string theirs,
        string expected
    ) =>
        Assert.Equal(expected, Show(await ConflictAsync(SyncOperation.Delete, sentBefore, theirs)));

    [Fact]
    public async Task An_add_that_arrived_before_goes_on_as_an_update_of_what_it_made()
    {
        var verdict = await ConflictAsync(
            SyncOperation.Add,
            sentBefore: true,
            """{"askid":"s1","name":"n","_version":1}""",
            "DynamoDB:ConditionalCheckFailedException"
        );

        Assert.Equal((SyncOperation.Update, 1L), (verdict.Becomes, verdict.Version));
    }

    [Fact]
    public async Task A_conflict_is_not_taken_for_leave_to_overwrite()
    {
        var verdict = await ConflictAsync(
            SyncOperation.Update,
            sentBefore: false,
            """{"askid":"s1","name":"theirs","_version":9}"""
        );

        Assert.Equal(SyncErrorKind.Conflict, verdict.Error!.Kind);
        Assert.Null(verdict.Version);
    }

    [Theory]
    [InlineData("1.0", "1.00", true)]
    [InlineData("1", "1.5", false)]
    [InlineData("null", "null", true)]
    [InlineData("\"a\"", "null", false)]
    [InlineData("null", "\"a\"", false)]
    [InlineData("[1,2]", "[1,2]", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,2]", false)]
    [InlineData("""{"a":1}""", """{"b":2,"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":2}""", false)]
    [InlineData("\"{\\\"a\\\": [1]}\"", "\"{\\\"b\\\":null,\\\"a\\\":[1]}\"", true)]
    [InlineData("\"{\\\"a\\\": [1]}\"", """{"a":[1]}""", true)]
    [InlineData("\"2026-01-01T10:00:00Z\"", "\"2026-01-01T11:00:00.000+01:00\"", true)]
    [InlineData("\"2026-01-01T10:00:00Z\"", "\"2026-01-01T10:00:01Z\"", false)]
    [InlineData("true", "false", false)]
    [InlineData("\"5\"", "5", true)]
    public void Spelling_is_no_difference(string sent, string held, bool isSame)
    {
        using var first = JsonDocument.Parse(sent);
        using var second = JsonDocument.Parse(held);

        Assert.Equal(isSame, SameJson.IsSame(first.RootElement, second.RootElement));
    }

    private static string Show(ItemVerdict verdict) =>
        verdict.Error is { } error ? error.Kind.ToString() : $"taken {verdict.Version}";

    internal static async Task<ItemVerdict> ConflictAsync(
        SyncOperation operation,
        bool sentBefore,
        string theirs,
        string errorType = Conflict
    )
    {
        using var fixture = new CloudFixture();
        var entity = Versioned(SyncResultShape.Object, takesList: false);
        var field = entity.Find(operation)!.Field;
        fixture.Network.Answers(
            $$"""{"data":{"{{field}}":null},"errors":[{"path":["{{field}}"],"errorType":"{{errorType}}","message":"rejected","data":{{theirs}}}]}"""
        );
        var answer = await fixture.SendAsync(
            entity,
            operation,
            Item("s1", "n", sentBefore) with
            {
                Version = 4,
            }
        );
        return answer.Items[0];
    }

    private static SyncEntityDefinition Versioned(
        SyncResultShape shape,
        string? payload = null,
        bool takesList = true
    ) => Skills.With(shape, takesList, payload, versionField: "_version");
}
