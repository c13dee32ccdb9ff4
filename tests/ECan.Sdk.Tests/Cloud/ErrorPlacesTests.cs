using static ECan.Sdk.Tests.Cloud.AnswerRuleTests;
using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

public sealed class ErrorPlacesTests
{
    private static readonly SyncEntityDefinition One = Skills.With(
        SyncResultShape.Object,
        takesList: false
    );
    private static readonly SyncEntityDefinition Many = Skills.With(SyncResultShape.List);

    [Fact]
    public async Task An_error_goes_to_the_aliased_field_that_it_names()
    {
        var (verdicts, bisect) = await SendAsync(
            One,
            """{"data":{"m0":{"askid":"s1"},"m1":null,"m2":{"askid":"s3"}},"errors":[{"path":["m1"],"errorType":"ConflictUnhandled","message":"rejected","data":{"askid":"s2","_version":4}}]}"""
        );

        Assert.Equal(["taken", "Conflict", "taken"], verdicts);
        Assert.False(bisect);
    }

    [Fact]
    public async Task A_conflict_brings_the_item_of_the_server()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(
            """{"data":{"addSkills":null},"errors":[{"path":["addSkills"],"errorType":"ConflictUnhandled","message":"rejected","data":{"askid":"s1","_version":4}}]}"""
        );

        var answer = await fixture.SendAsync(One, SyncOperation.Add, Item("s1"));

        Assert.Equal("""{"askid":"s1","_version":4}""", answer.Items[0].Error?.ServerItem);
        Assert.Equal("ConflictUnhandled", answer.Items[0].Error?.ErrorType);
    }

    [Fact]
    public async Task An_error_goes_to_the_element_of_the_list_that_it_names_wherever_that_stands()
    {
        var (verdicts, bisect) = await SendAsync(
            Many,
            """{"data":{"addSkills":[{"askid":"s3"},{"askid":"s1"},{"askid":"s2"}]},"errors":[{"path":["addSkills",0,"name"],"message":"no"}]}"""
        );

        Assert.Equal(["taken", "taken", "Refused"], verdicts);
        Assert.False(bisect);
    }

    [Fact]
    public async Task An_error_goes_to_the_element_of_the_list_that_a_payload_holds()
    {
        var (verdicts, bisect) = await SendAsync(
            Skills.With(SyncResultShape.List, payloadField: "skills"),
            """{"data":{"addSkills":{"skills":[{"askid":"s3"},{"askid":"s1"},{"askid":"s2"}]}},"errors":[{"path":["addSkills","skills",0,"name"],"message":"no"}]}"""
        );

        Assert.Equal(["taken", "taken", "Refused"], verdicts);
        Assert.False(bisect);
    }

    [Theory]
    [InlineData(
        """{"data":null,"errors":[{"path":null,"message":"Validation error of type WrongType: x"}]}""",
        "Invalid",
        true
    )]
    [InlineData("""{"data":{"m0":{"askid":"s1"}},"errors":[{"message":"no"}]}""", "Refused", true)]
    [InlineData(
        """{"data":null,"errors":[{"message":"Execution timed out"}]}""",
        "OutcomeUnknown",
        false
    )]
    [InlineData(
        """{"data":null,"errors":[{"errorType":"UnauthorizedException","message":"x"}]}""",
        "Unauthorized",
        false
    )]
    [InlineData(
        """{"data":null,"errors":[{"errorType":"LimitExceededError","message":"x"}]}""",
        "Throttled",
        false
    )]
    [InlineData(
        """{"data":null,"errors":{"message":"one object in place of a list"}}""",
        "Refused",
        true
    )]
    public async Task An_error_that_names_no_item_is_about_all(
        string body,
        string verdict,
        bool bisect
    )
    {
        var (verdicts, isBisected) = await SendAsync(One, body);

        Assert.Equal([verdict, verdict, verdict], verdicts);
        Assert.Equal(bisect, isBisected);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(413, true)]
    [InlineData(404, false)]
    [InlineData(301, false)]
    [InlineData(401, false)]
    [InlineData(500, false)]
    public async Task A_batch_is_halved_only_where_an_item_may_be_at_fault(int status, bool bisect)
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers("", status);

        var answer = await fixture.SendAsync(
            Many,
            SyncOperation.Add,
            Item("s1"),
            Item("s2"),
            Item("s3")
        );

        Assert.Equal(bisect, answer.Bisect);
    }

    [Fact]
    public async Task A_batch_whose_answers_the_error_of_one_item_took_away_is_halved()
    {
        var (verdicts, bisect) = await SendAsync(
            One,
            """{"data":null,"errors":[{"path":["m1"],"message":"no"}]}"""
        );

        Assert.Equal(["Unconfirmed", "Refused", "Unconfirmed"], verdicts);
        Assert.True(bisect);
    }

    [Fact]
    public async Task Of_several_errors_the_first_of_the_table_decides_and_all_are_told()
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(
            """{"data":null,"errors":[{"message":"the field"},{"errorType":"LimitExceededError","message":"the rate"}]}"""
        );

        var answer = await fixture.SendAsync(One, SyncOperation.Add, Item("s1"));

        Assert.Equal(SyncErrorKind.Throttled, answer.Items[0].Error?.Kind);
        Assert.Equal("the field the rate", answer.Items[0].Error?.Message);
        Assert.Equal("LimitExceededError", answer.Items[0].Error?.ErrorType);
    }

    private static async Task<(string[] Verdicts, bool Bisect)> SendAsync(
        SyncEntityDefinition entity,
        string body
    )
    {
        using var fixture = new CloudFixture();
        fixture.Network.Answers(body);
        var answer = await fixture.SendAsync(
            entity,
            SyncOperation.Add,
            Item("s1"),
            Item("s2"),
            Item("s3")
        );
        return ([.. answer.Items.Select(Verdict)], answer.Bisect);
    }
}
