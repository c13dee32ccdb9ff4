using System.Text.RegularExpressions;
using ECan.Sdk.Cloud;

namespace ECan.Sdk.Tests.Cloud;

public sealed partial class ErrorTableTests
{
    public static TheoryData<string> Names =>
        [.. ErrorScenarios.All.Select(scenario => scenario.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_row_gives_its_kind(string name)
    {
        var scenario = ErrorScenarios.All.Single(one => one.ToString() == name);
        using var fixture = new CloudFixture();
        scenario.Arrange(fixture);

        var answer = await fixture.RunAsync(
            fixture.SendAsync(Skills.Json, SyncOperation.Add, CloudFixture.Item("s1"))
        );

        var verdict = Assert.Single(answer.Items);
        Assert.Equal(scenario.Kind, verdict.Error?.Kind);
        Assert.NotEmpty(verdict.Error!.Message);
        Assert.Equal(scenario.Attempted, verdict.Attempted);
        Assert.Null(verdict.Becomes);
        Assert.False(answer.Bisect);
    }

    [Fact]
    public async Task Row_known_offline_answers_without_a_request()
    {
        using var fixture = new CloudFixture();
        fixture
            .Network.Fails(HttpRequestError.ConnectionError)
            .Fails(HttpRequestError.ConnectionError);
        await fixture.RunAsync(
            fixture.SendAsync(Skills.Json, SyncOperation.Add, CloudFixture.Item("s1"))
        );

        var known = await fixture.SendAsync(
            Skills.Json,
            SyncOperation.Add,
            CloudFixture.Item("s1")
        );

        Assert.Equal(2, fixture.Network.Requests.Count);
        Assert.Equal(SyncErrorKind.Offline, known.Items[0].Error?.Kind);
        Assert.False(known.Items[0].Attempted);
    }

    [Fact]
    public void The_page_has_the_rows_that_are_tested_and_their_kinds()
    {
        var tested = ErrorScenarios
            .All.Select(scenario => (scenario.Case, Verdict: scenario.Kind.ToString()))
            .Concat(AnswerRuleScenarios.All.Select(one => (one.Case, one.Verdict)))
            .Concat(RepeatedItemTests.Rows)
            .Append(("known-offline", nameof(SyncErrorKind.Offline)))
            .Append(("mapping", nameof(SyncErrorKind.Mapping)))
            .Distinct()
            .Order();

        Assert.Equal(Rows().Order(), tested);
    }

    [Fact]
    public void The_page_has_the_rules_of_the_code_in_their_order()
    {
        var rules = ErrorRules.All.Select(rule => (rule.Case, rule.Kind.ToString())).ToArray();
        var rows = Rows().Where(row => rules.Any(rule => rule.Case == row.Case));

        Assert.Equal(rules, rows);
    }

    [Fact]
    public void The_page_explains_every_kind()
    {
        var page = Repository.Read("docs", "errors.md");

        Assert.All(
            Enum.GetNames<SyncErrorKind>(),
            kind => Assert.Contains($"\n| `{kind}` | ", page, StringComparison.Ordinal)
        );
    }

    // | `case` | any columns | `Kind` or a verdict in words | what the SDK does |
    private static IEnumerable<(string Case, string Verdict)> Rows() =>
        from line in Repository.Read("docs", "errors.md").Split('\n')
        let columns = line.Split(" | ")
        where columns.Length >= 4 && RowName().IsMatch(columns[0])
        select (columns[0].Trim('|', ' ', '`'), columns[^2].Trim('`'));

    [GeneratedRegex("^\\| `[a-z0-9-]+`$", RegexOptions.None, 1000)]
    private static partial Regex RowName();
}
