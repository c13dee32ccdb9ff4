using System.Text.Json;

namespace ECan.Sdk.Tests.Sync;

/// <summary>Answers to queries that are not quite as the schema says.</summary>
public sealed class QueryAnswerTests : SyncFixture
{
    [Fact]
    public async Task An_empty_token_is_the_end_of_the_pages()
    {
        Answer("""{"items":[{"askid":"a"}],"nextToken":""}""");
        var read = new List<string?>();
        await foreach (
            var skill in Manager.QueryPagesAsync<Skill>(
                Query(SyncResultShape.Connection, "nextToken"),
                _ => { }
            )
        )
        {
            read.Add(skill.Id);
        }

        Assert.Equal(["a"], read);
        Assert.Single(Cloud.Questions);
    }

    [Fact]
    public async Task An_entity_is_known_by_any_field_of_its_key()
    {
        Answer("""{"agid":"x","data":[]}""");
        Assert.Single(await Manager.QueryAsync<AgentSkill>(Query(SyncResultShape.Json), _ => { }));
    }

    [Theory]
    [InlineData("\"hello\"")]
    [InlineData("\"{broken\"")]
    [InlineData("\"[1\"")]
    public async Task Text_that_is_no_JSON_is_an_error_and_not_an_empty_answer(string answer)
    {
        Answer(answer);
        var exception = await Assert.ThrowsAsync<CloudRequestException>(() =>
            Manager.QueryAsync<Skill>(Query(SyncResultShape.Json), _ => { })
        );
        Assert.Contains("holds String", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_credential_shows_in_the_status_whatever_else_was_wrong()
    {
        Cloud.QueryAnswer = _ =>
            throw new CloudRequestException([
                new(SyncErrorKind.Invalid, "no such field"),
                new(SyncErrorKind.Unauthorized, "no"),
            ]);
        await Assert.ThrowsAsync<CloudRequestException>(() =>
            Manager.QueryAsync<Skill>(Query(SyncResultShape.Json), _ => { })
        );
        Assert.Equal(SyncStatus.Unauthorized, Manager.Status);
    }

    private void Answer(string json)
    {
        using var document = JsonDocument.Parse(json);
        var answer = document.RootElement.Clone();
        Cloud.QueryAnswer = _ => answer;
    }

    private static SyncQueryDefinition Query(SyncResultShape shape, string? nextToken = null) =>
        new()
        {
            Field = "getAgentSkills",
            Document = "query getAgentSkills { getAgentSkills }",
            Result = shape,
            NextTokenArgument = nextToken,
        };
}
