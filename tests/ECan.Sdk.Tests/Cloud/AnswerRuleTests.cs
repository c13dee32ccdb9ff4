using System.Text.Json;
using ECan.Sdk.Cloud;
using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

public sealed class AnswerRuleTests
{
    public static TheoryData<int, string> Scenarios
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < AnswerRuleScenarios.All.Count; i++)
            {
                data.Add(i, AnswerRuleScenarios.All[i].ToString());
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Each_row_gives_its_verdict(int index, string name)
    {
        var scenario = AnswerRuleScenarios.All[index];
        using var fixture = new CloudFixture();
        var entity = Skills.With(scenario.Shape, payloadField: scenario.PayloadField);
        fixture.Network.Answers(Answer(entity, scenario.Operation, scenario.Answer));

        MutationItem[] items = scenario.Single ? [Item("s2")] : [Item("s1"), Item("s2")];
        var answer = await fixture.SendAsync(entity, scenario.Operation, items);

        Assert.True(
            scenario.Verdict == Verdict(answer.Items[^1]),
            $"{name} was {answer.Items[^1]}"
        );
        Assert.All(answer.Items.SkipLast(1), item => Assert.Null(item.Error));
        Assert.All(answer.Items, item => Assert.True(item.Attempted));
        Assert.False(answer.Bisect);
    }

    [Fact]
    public async Task The_words_of_a_refusal_reach_the_person()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(
            Answer(
                Skills.Json,
                SyncOperation.Add,
                """{"statusCode":400,"body":"{\"message\":\"The owner is unknown.\"}"}"""
            ),
            200,
            "application/json",
            ("x-amzn-RequestId", "r-1")
        );

        var answer = await fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1"));

        var error = answer.Items[0].Error!;
        Assert.Equal("The owner is unknown.", error.Message);
        Assert.Equal("r-1", error.RequestId);
        Assert.Equal(200, error.HttpStatus);
    }

    [Theory]
    [InlineData("""{"error":"no"}""", true)]
    [InlineData("""[{"askid":"s1","error":"no"},{"askid":"s2"}]""", false)]
    [InlineData("null", false)]
    [InlineData("[]", false)]
    public async Task A_refusal_of_a_whole_batch_halves_it(string value, bool bisect)
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(Answer(Skills.Json, SyncOperation.Add, value));

        var answer = await fixture.SendAsync(
            Skills.Json,
            SyncOperation.Add,
            Item("s1"),
            Item("s2")
        );

        Assert.Equal(bisect, answer.Bisect);
        Assert.NotNull(answer.Items[0].Error);
    }

    [Fact]
    public async Task Each_item_gets_its_part_of_the_answer()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(
            Answer(
                Skills.Json,
                SyncOperation.Add,
                """[{"askid":"s2","rev":2},{"askid":"s1","rev":1}]"""
            )
        );

        var answer = await fixture.SendAsync(
            Skills.Json,
            SyncOperation.Add,
            Item("s1"),
            Item("s2")
        );

        Assert.Equal(
            [1, 2],
            answer.Items.Select(item => item.Response!.Value.GetProperty("rev").GetInt32())
        );
    }

    [Fact]
    public async Task Json_that_was_encoded_twice_is_read()
    {
        using var fixture = new CloudFixture();
        var twice = JsonSerializer.Serialize(JsonSerializer.Serialize("""{"success":false}"""));
        fixture.Network.Answers($$$"""{"data":{"addSkills":{{{twice}}}}}""");

        var answer = await fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1"));

        Assert.Equal(SyncErrorKind.Refused, answer.Items[0].Error?.Kind);
    }

    [Fact]
    public async Task The_rule_of_the_options_stands_in_place_of_the_built_in_one()
    {
        var asked = new List<ItemAnswer>();
        using var fixture = new CloudFixture(options =>
            options.AnswerRule = answer =>
            {
                asked.Add(answer);
                return answer.Index == 1 ? new SyncError(SyncErrorKind.Refused, "mine") : null;
            }
        );
        fixture.Network.Answers(
            Answer(Skills.Json, SyncOperation.Add, """{"error":"is fine here"}""")
        );

        var answer = await fixture.SendAsync(
            Skills.Json,
            SyncOperation.Add,
            Item("s1"),
            Item("s2")
        );

        Assert.Null(answer.Items[0].Error);
        Assert.Equal("mine", answer.Items[1].Error?.Message);
        Assert.False(answer.Bisect);
        Assert.Equal(
            [("s1", 0, 2), ("s2", 1, 2)],
            asked.Select(a => (a.EntityKey.ToString(), a.Index, a.Count))
        );
        Assert.All(
            asked,
            a => Assert.Equal("is fine here", a.Result.GetProperty("error").GetString())
        );
    }

    [Fact]
    public async Task A_rule_that_throws_leaves_its_item_unconfirmed()
    {
        using var fixture = new CloudFixture(options =>
            options.AnswerRule = _ => throw new FormatException("a slip")
        );
        fixture.Network.Answers(Answer(Skills.Json, SyncOperation.Add, "{}"));

        var answer = await fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1"));

        Assert.Equal(SyncErrorKind.Unconfirmed, answer.Items[0].Error?.Kind);
        Assert.Contains("a slip", answer.Items[0].Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":{"addSkills":"{\"a\":\"\\ud800\"}"}}""", null)]
    [InlineData("""{"data":{"addSkills":"[{\"askid\":\"\\ud800\"}]"}}""", null)]
    [InlineData("""{"errors":[{"message":"\ud800"}]}""", SyncErrorKind.Refused)]
    public async Task Half_a_character_in_the_answer_breaks_nothing(
        string body,
        SyncErrorKind? kind
    )
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(body);

        var answer = await fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1"));

        Assert.Equal(kind, answer.Items[0].Error?.Kind);
    }

    internal static string Answer(
        SyncEntityDefinition entity,
        SyncOperation operation,
        string value
    )
    {
        var definition = entity.Find(operation)!;
        var written =
            definition.Result is SyncResultShape.Json && value != "null"
                ? JsonSerializer.Serialize(value)
                : value;
        return $$$"""{"data":{"{{{definition.Field}}}":{{{written}}}}}""";
    }

    internal static string Verdict(ItemVerdict verdict) =>
        verdict.Becomes is { } operation ? $"becomes {operation}".ToLowerInvariant()
        : verdict.Error is { } error ? error.Kind.ToString()
        : "taken";
}
