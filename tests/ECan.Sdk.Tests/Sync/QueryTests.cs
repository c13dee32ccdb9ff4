using System.Text.Json;

namespace ECan.Sdk.Tests.Sync;

public sealed class QueryTests : SyncFixture
{
    public static TheoryData<SyncResultShape, string, string[]> Answers =>
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
    [MemberData(nameof(Answers))]
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
        await Assert.ThrowsAsync<CloudRequestException>(() => AskAsync(SyncResultShape.Json));
        Assert.Equal(SyncStatus.Unauthorized, Manager.Status);
    }

    private void Answer(string json)
    {
        using var document = JsonDocument.Parse(json);
        var answer = document.RootElement.Clone();
        Cloud.QueryAnswer = _ => answer;
    }

    private Task<IReadOnlyList<Skill>> AskAsync(SyncResultShape shape) =>
        Manager.QueryAsync<Skill>(
            new()
            {
                Field = "getAgentSkills",
                Document = "query getAgentSkills { getAgentSkills }",
                Result = shape,
            },
            _ => { }
        );
}
