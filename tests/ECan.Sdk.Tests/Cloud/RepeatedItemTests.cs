using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

public sealed class RepeatedItemTests
{
    /// <summary>The rows of docs/errors.md that are tested here.</summary>
    internal static IReadOnlyList<(string Case, string Verdict)> Rows { get; } =
    [
        ("repeated-add", "becomes update"),
        ("repeated-delete", "taken"),
        ("repeated-delete-null", "taken"),
        ("repeated-update", "taken"),
        ("deleted-before", "taken"),
    ];

    [Theory]
    [InlineData("Lambda:Unhandled", "Skill s1 already exists")]
    [InlineData("DynamoDB:ConditionalCheckFailedException", "The conditional request failed")]
    [InlineData("Sql:Error", "Duplicate entry 's1' for key 'PRIMARY'")]
    public async Task Row_repeated_add(string type, string message)
    {
        Assert.Equal(Rows[0].Verdict, await SendAsync(SyncOperation.Add, true, type, message));
        Assert.NotEqual(Rows[0].Verdict, await SendAsync(SyncOperation.Add, false, type, message));
        Assert.NotEqual(
            Rows[0].Verdict,
            await SendAsync(SyncOperation.Update, true, type, message)
        );
    }

    [Fact]
    public async Task An_add_that_exists_is_done_where_there_is_no_update()
    {
        Assert.Equal(
            "taken",
            await SendAsync(SyncOperation.Add, true, null, "already exists", hasUpdate: false)
        );
    }

    [Theory]
    [InlineData("Lambda:Unhandled", "Skill s1 not found")]
    [InlineData("ItemNotFound", "")]
    [InlineData(null, "The skill does not exist.")]
    public async Task Row_repeated_delete(string? type, string message)
    {
        Assert.Equal(Rows[1].Verdict, await SendAsync(SyncOperation.Delete, true, type, message));
        Assert.Equal("Refused", await SendAsync(SyncOperation.Delete, false, type, message));
        Assert.Equal("Refused", await SendAsync(SyncOperation.Update, true, type, message));
    }

    [Theory]
    [InlineData("DynamoDB:ResourceNotFoundException", "Requested resource not found", "Refused")]
    [InlineData("Lambda:ResourceNotFoundException", "Function not found: arn", "Refused")]
    [InlineData("ValidationError", "Field 'x' does not exist", "Invalid")]
    public async Task A_table_or_field_that_is_missing_is_no_deleted_item(
        string type,
        string message,
        string verdict
    )
    {
        Assert.Equal(verdict, await SendAsync(SyncOperation.Delete, true, type, message));
    }

    [Theory]
    [InlineData(SyncResultShape.Object, true, "taken")]
    [InlineData(SyncResultShape.Object, false, "Unconfirmed")]
    [InlineData(SyncResultShape.Json, true, "Unconfirmed")]
    public async Task Row_repeated_delete_null(
        SyncResultShape shape,
        bool sentBefore,
        string verdict
    )
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers("""{"data":{"removeSkills":null}}""");

        var answer = await fixture.SendAsync(
            Skills.With(shape),
            SyncOperation.Delete,
            Item("s1", sentBefore: sentBefore)
        );

        Assert.Equal(verdict, AnswerRuleTests.Verdict(answer.Items[0]));
    }

    [Fact]
    public async Task Row_repeated_update() =>
        Assert.Equal(
            Rows[3].Verdict,
            AnswerRuleTests.Verdict(
                await EntityVersionTests.ConflictAsync(
                    SyncOperation.Update,
                    sentBefore: true,
                    """{"askid":"s1","name":"n","_version":5}"""
                )
            )
        );

    [Fact]
    public async Task Row_deleted_before() =>
        Assert.Equal(
            Rows[4].Verdict,
            AnswerRuleTests.Verdict(
                await EntityVersionTests.ConflictAsync(
                    SyncOperation.Delete,
                    sentBefore: false,
                    """{"askid":"s1","_version":5,"_deleted":true}"""
                )
            )
        );

    [Fact]
    public async Task A_refusal_that_names_no_item_of_a_batch_says_of_none_that_it_exists()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(Error(SyncOperation.Add, "Lambda:Unhandled", "already exists"));

        var answer = await fixture.SendAsync(
            Skills.Json,
            SyncOperation.Add,
            Item("s1", sentBefore: true),
            Item("s2", sentBefore: true)
        );

        Assert.All(answer.Items, item => Assert.Null(item.Becomes));
        Assert.True(answer.Bisect);
    }

    private static async Task<string> SendAsync(
        SyncOperation operation,
        bool sentBefore,
        string? type,
        string message,
        bool hasUpdate = true
    )
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(Error(operation, type, message));
        var answer = await fixture.SendAsync(
            Skills.With(SyncResultShape.Json, hasUpdate: hasUpdate),
            operation,
            Item("s1", sentBefore: sentBefore)
        );
        return AnswerRuleTests.Verdict(answer.Items[0]);
    }

    private static string Error(SyncOperation operation, string? type, string message) =>
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
                        path = new[] { Skills.Json.Find(operation)!.Field },
                    },
                },
            }
        );
}
