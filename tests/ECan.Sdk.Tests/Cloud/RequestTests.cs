using System.Text.Json;
using static ECan.Sdk.Tests.Cloud.AnswerRuleTests;
using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

public sealed class RequestTests
{
    [Fact]
    public async Task A_list_mutation_carries_all_items_in_one_variable()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(Answer(Skills.Json, SyncOperation.Add, "{}"));

        await fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1"), Item("s2"));

        var request = Assert.Single(fixture.Network.Requests);
        Assert.Equal(HttpMethod.Post, request.Message.Method);
        Assert.Equal("https://cloud.example/graphql", request.Message.RequestUri?.AbsoluteUri);
        Assert.Equal("application/json", request.Message.Content!.Headers.ContentType?.MediaType);
        Assert.Equal(
            """{"query":"mutation addSkills($input: [Skill]!) { addSkills(input: $input) }","operationName":"addSkills","variables":{"input":[{"askid":"s1","name":"name s1"},{"askid":"s2","name":"name s2"}]}}""",
            request.Body
        );
    }

    [Fact]
    public async Task Text_of_any_kind_travels_as_data()
    {
        const string text = "line\nfeed \"quoted\" \\ } ) { mutation 中文 \u0000 </script> 😀";
        using var fixture = new CloudFixture();
        fixture.Network.Answers(Answer(Skills.Json, SyncOperation.Add, "{}"));

        await fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1", text));

        var sent = fixture.Network.Requests[0];
        var input = sent.Json.GetProperty("variables").GetProperty("input");
        Assert.Equal(text, input[0].GetProperty("name").GetString());
        Assert.Contains("中文", sent.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_item_of_a_single_mutation_uses_the_constant_document()
    {
        var entity = Skills.With(SyncResultShape.Object, takesList: false);
        using var fixture = new CloudFixture();
        fixture.Network.Answers("""{"data":{"addSkills":{"askid":"s1"}}}""");

        await fixture.SendAsync(entity, SyncOperation.Add, Item("s1"));

        var json = fixture.Network.Requests[0].Json;
        Assert.Equal(entity.Add!.Document, json.GetProperty("query").GetString());
        Assert.Equal(
            """{"input":{"askid":"s1","name":"name s1"}}""",
            json.GetProperty("variables").GetRawText()
        );
    }

    [Fact]
    public async Task Several_items_of_a_single_mutation_are_aliased_and_share_further_arguments()
    {
        var entity = Skills.With(
            SyncResultShape.Object,
            takesList: false,
            arguments: new SyncArgument("settings", "AWSJSON!", "\"{}\"")
        );
        using var fixture = new CloudFixture();
        fixture.Network.Answers("""{"data":{"m0":{"askid":"s1"},"m1":{"askid":"s2"}}}""");

        var answer = await fixture.SendAsync(entity, SyncOperation.Add, Item("s1"), Item("s2"));

        var json = fixture.Network.Requests[0].Json;
        Assert.Equal(
            "mutation addSkills($i0: Skill!, $i1: Skill!, $settings: AWSJSON!) {"
                + " m0: addSkills(input: $i0, settings: $settings) { askid }"
                + " m1: addSkills(input: $i1, settings: $settings) { askid } }",
            json.GetProperty("query").GetString()
        );
        Assert.Equal("addSkills", json.GetProperty("operationName").GetString());
        Assert.Equal(
            """{"i0":{"askid":"s1","name":"name s1"},"i1":{"askid":"s2","name":"name s2"},"settings":"{}"}""",
            json.GetProperty("variables").GetRawText()
        );
        Assert.Equal(
            ["s1", "s2"],
            answer.Items.Select(item => item.Response!.Value.GetProperty("askid").GetString())
        );
    }

    [Fact]
    public async Task Row_mapping_an_item_that_does_not_fit_leaves_the_others_their_way()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(
            Answer(
                Skills.Json,
                SyncOperation.Add,
                """[{"askid":"s1"},{"askid":"s3","error":"no"}]"""
            )
        );

        var answer = await fixture.SendAsync(
            Skills.Json,
            SyncOperation.Add,
            Raw("s0", """{"id":"s0","name":"half","broken":1}"""),
            Item("s1"),
            Raw("s2", "{ damaged"),
            Item("s3")
        );

        Assert.Equal(["Mapping", "taken", "Mapping", "Refused"], answer.Items.Select(Verdict));
        Assert.Equal([false, true, false, true], answer.Items.Select(item => item.Attempted));
        Assert.Contains("skill.broken", answer.Items[0].Error!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("half", fixture.Network.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_when_no_item_fits()
    {
        using var fixture = new CloudFixture();

        var answer = await fixture.SendAsync(
            Skills.Json,
            SyncOperation.Add,
            Raw("s0", """{"id":"s0","broken":1}""")
        );

        Assert.Equal(["Mapping"], answer.Items.Select(Verdict));
        Assert.Empty(fixture.Network.Requests);
    }

    [Fact]
    public async Task Fields_that_the_mapping_does_not_know_are_dropped_and_logged_by_name()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(Answer(Skills.Json, SyncOperation.Add, "{}"));

        await fixture.SendAsync(
            Skills.Json,
            SyncOperation.Add,
            Raw("s1", """{"id":"s1","colour":"a secret red"}"""),
            Raw("s2", """{"id":"s2","colour":"a secret blue","size":{"x":[1]}}""")
        );

        var line = Assert.Single(
            fixture.Log.Lines,
            text => text.StartsWith("3004", StringComparison.Ordinal)
        );
        Assert.Contains("colour, size", line, StringComparison.Ordinal);
        Assert.DoesNotContain(
            fixture.Log.Lines,
            text => text.Contains("secret", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("colour", fixture.Network.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_gives_the_value_of_its_field()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(
            """{"data":{"getSkills":"{\"statusCode\":200,\"body\":\"[1,2]\"}"}}"""
        );

        var value = await QueryAsync(fixture);

        Assert.Equal("[1,2]", value.GetRawText());
        Assert.Equal(
            """{"query":"query getSkills($ids: String) { getSkills(ids: $ids) }","operationName":"getSkills","variables":{"ids":"s1"}}""",
            fixture.Network.Requests[0].Body
        );
    }

    [Theory]
    [InlineData("""{"data":{"getSkills":"{\"statusCode\":500}"}}""", 200, SyncErrorKind.Refused)]
    [InlineData("""{"data":{}}""", 200, SyncErrorKind.Unconfirmed)]
    [InlineData(
        """{"data":{"getSkills":"[]"},"errors":[{"message":"x","path":["getSkills"]}]}""",
        200,
        SyncErrorKind.Refused
    )]
    [InlineData("<html/>", 503, SyncErrorKind.Unavailable)]
    public async Task A_query_without_an_answer_that_can_be_used_throws(
        string body,
        int status,
        SyncErrorKind kind
    )
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(body, status);

        var exception = await Assert.ThrowsAsync<CloudRequestException>(() => QueryAsync(fixture));

        Assert.Equal(kind, Assert.Single(exception.Errors).Kind);
    }

    [Fact]
    public async Task A_cancelled_call_throws()
    {
        using var fixture = new CloudFixture();
        using var cancellation = new CancellationTokenSource();
        fixture.Network.Then(
            async (_, token) =>
            {
                await cancellation.CancelAsync();
                token.ThrowIfCancellationRequested();
                throw new InvalidOperationException("The token does not arrive.");
            }
        );

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            fixture.Client.SendAsync(
                fixture.Batch(Skills.Json, SyncOperation.Add, Item("s1")),
                cancellation.Token
            )
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            fixture.Client.SendAsync(
                fixture.Batch(Skills.Json, SyncOperation.Add, Item("s1")),
                cancellation.Token
            )
        );
        Assert.Single(fixture.Network.Requests);
    }

    private static Task<JsonElement> QueryAsync(CloudFixture fixture) =>
        fixture.Client.QueryAsync(
            new SyncQueryDefinition
            {
                Field = "getSkills",
                Document = "query getSkills($ids: String) { getSkills(ids: $ids) }",
                Result = SyncResultShape.Json,
            },
            writer => writer.WriteString("ids", "s1"),
            account: null,
            fixture.Options.Authorization!,
            CancellationToken.None
        );
}
