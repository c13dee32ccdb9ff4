using System.Text.Json;

namespace ECan.Sdk.Tests.Sync;

public sealed class QueryTests : SyncFixture
{
    public static TheoryData<SyncResultShape, string, string[]> Shapes =>
        new()
        {
            { SyncResultShape.List, """[{"askid":"a"},{"askid":"b"}]""", ["a", "b"] },
            { SyncResultShape.List, """[{"askid":"a"},null]""", ["a"] },
            { SyncResultShape.Object, """{"askid":"a"}""", ["a"] },
            { SyncResultShape.Object, "null", [] },
            { SyncResultShape.Connection, """{"items":[{"askid":"a"}],"nextToken":null}""", ["a"] },
            { SyncResultShape.Json, """[{"askid":"a"}]""", ["a"] },
            { SyncResultShape.Json, """{"askid":"a","data":{"askid":"b"}}""", ["a"] },
            { SyncResultShape.Json, """{"statusCode":200,"body":"[{\"askid\":\"a\"}]"}""", ["a"] },
            { SyncResultShape.Json, """["{\"askid\":\"a\"}"]""", ["a"] },
            { SyncResultShape.Json, "[]", [] },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Entities_are_read_from_the_answer(
        SyncResultShape shape,
        string answer,
        string[] expected
    )
    {
        Answer(answer);
        var skills = await AskAsync(shape);
        Assert.Equal(expected, skills.Select(skill => skill.Id));
    }

    [Fact]
    public async Task An_answer_without_entities_is_an_error()
    {
        Answer("42");
        var exception = await Assert.ThrowsAsync<CloudRequestException>(() =>
            AskAsync(SyncResultShape.Json)
        );
        Assert.Contains("getAgentSkills", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Number", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_credential_shows_in_the_status()
    {
        Cloud.QueryAnswer = _ =>
            throw new CloudRequestException([new(SyncErrorKind.Unauthorized, "no")]);
        var told = new List<SyncStatus>();
        Manager.StatusChanged += (_, args) => told.Add(args.Status);
        await Assert.ThrowsAsync<CloudRequestException>(() => AskAsync(SyncResultShape.Json));
        Assert.Equal(SyncStatus.Unauthorized, Manager.Status);
        Assert.Equal([SyncStatus.Unauthorized], told);
    }

    [Fact]
    public async Task Pages_are_asked_for_when_they_are_needed_and_with_the_token_of_the_one_before()
    {
        await Manager.SwitchAccountAsync("ada");
        Answers(
            """{"items":[{"askid":"a"},{"askid":"b"}],"nextToken":"t1"}""",
            """{"items":[],"nextToken":"t2"}""",
            """{"items":[{"askid":"c"}],"nextToken":null}"""
        );
        var read = new List<string?>();
        await foreach (var skill in Pages())
        {
            read.Add($"{skill.Id} after {Cloud.Questions.Count}");
            await Manager.SwitchAccountAsync("bob");
        }

        Assert.Equal(["a after 1", "b after 1", "c after 3"], read);
        Assert.Equal(
            [
                """ada {"limit":2}""",
                """ada {"limit":2,"nextToken":"t1"}""",
                """ada {"limit":2,"nextToken":"t2"}""",
            ],
            Cloud.Questions
        );
    }

    [Fact]
    public async Task Who_stops_reading_asks_for_no_further_page()
    {
        Answers("""{"items":[{"askid":"a"}],"nextToken":"t1"}""");
        await foreach (var skill in Pages())
        {
            Assert.Equal("a", skill.Id);
            break;
        }

        Assert.Single(Cloud.Questions);
    }

    [Fact]
    public async Task A_page_that_names_itself_as_the_next_one_is_an_error_and_no_endless_loop()
    {
        Answers("""{"items":[],"nextToken":"t1"}""", """{"items":[],"nextToken":"t1"}""");
        var exception = await Assert.ThrowsAsync<CloudRequestException>(async () =>
        {
            await foreach (var _ in Pages())
            {
                // There are none.
            }
        });
        Assert.Contains("getAgentSkills", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, Cloud.Questions.Count);
    }

    [Fact]
    public void A_query_without_pages_is_not_asked_for_them() =>
        Assert.Throws<ArgumentException>(() =>
            Manager.QueryPagesAsync<Skill>(Query(SyncResultShape.List), _ => { })
        );

    [Fact]
    public async Task A_cancelled_token_ends_the_reading()
    {
        Answers("""{"items":[{"askid":"a"}],"nextToken":"t1"}""");
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Pages().WithCancellation(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });
    }

    private void Answer(string json) => Answers(json);

    private void Answers(params string[] pages)
    {
        var answers = new Queue<JsonElement>(pages.Select(Parse));
        Cloud.QueryAnswer = _ => answers.Dequeue();
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private IAsyncEnumerable<Skill> Pages() =>
        Manager.QueryPagesAsync<Skill>(
            Query(SyncResultShape.Connection, "nextToken"),
            variables => variables.WriteNumber("limit", 2)
        );

    private Task<IReadOnlyList<Skill>> AskAsync(SyncResultShape shape) =>
        Manager.QueryAsync<Skill>(Query(shape), _ => { });

    private static SyncQueryDefinition Query(SyncResultShape shape, string? nextToken = null) =>
        new()
        {
            Field = "getAgentSkills",
            Document = "query getAgentSkills { getAgentSkills }",
            Result = shape,
            NextTokenArgument = nextToken,
        };
}
