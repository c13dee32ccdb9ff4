using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Robustness;

/// <summary>The work on a body has a bound, and what is beyond it is not reported.</summary>
public sealed class BoundedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Large_generated_handlers_are_analyzed_without_a_failure(int seed)
    {
        var source = new GeneratedCode(seed).Handlers(12);
        Assert.InRange(source.Split('\n').Length, 1_500, 10_000);

        var found = await HandlerCase.ReportFileAsync(source);

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
    }

    [Fact]
    public void A_budget_ends_after_its_steps()
    {
        var budget = new Budget(2);

        Assert.True(budget.Take());
        Assert.True(budget.Take());
        Assert.True(budget.IsSpent);
        Assert.False(budget.Take());
    }

    // Each question that is asked twice doubles the paths that have to be told apart.
    [Theory]
    [InlineData(4, true)]
    [InlineData(20, false)]
    public async Task A_body_with_too_many_paths_is_left_alone(int questions, bool isReported)
    {
        var parameters = string.Join(", ", Numbers(questions).Select(i => $"bool q{i}"));
        var asked = string.Join('\n', Numbers(questions).Select(i => $"if (q{i}) {{ n += {i}; }}"));

        var found = await HandlerCase.ReportAsync(
            $$"""
                public async Task<int> Rename(AgentSkill skill, int n, {{parameters}})
                {
                    {{asked}}
                    await skills.UpdateAsync(skill);
                    {{asked}}
                    return n;
                }
            """
        );

        Assert.Equal(isReported, found.Count > 0);
    }

    [Fact]
    public async Task A_sum_of_thousands_of_terms_is_read()
    {
        var sum = string.Join(" + ", Numbers(3_000).Select(i => $"\"{i}\" + skill.Name"));

        var found = await HandlerCase.ReportAsync(
            $$"""
                public async Task<string> Rename(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    return {{sum}};
                }
            """
        );

        Assert.Equal("ECAN1001", Assert.Single(found).Id);
    }

    [Fact]
    public async Task A_chain_of_hundreds_of_calls_is_left_alone()
    {
        var chain = string.Concat(Numbers(600).Select(_ => ".Trim()"));

        var found = await HandlerCase.ReportAsync(
            $$"""
                public async Task<string> Rename(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    return ""{{chain}};
                }
            """
        );

        Assert.Empty(found);
    }

    [Fact]
    public async Task Methods_that_call_each_other_come_to_an_end()
    {
        var found = await HandlerCase.ReportAsync(
            """
                public Task Start(AgentSkill skill) => PingAsync(skill, 3);

                private async Task PingAsync(AgentSkill skill, int n)
                {
                    await skills.UpdateAsync(skill);
                    if (n > 0)
                    {
                        await PongAsync(skill, n - 1);
                    }
                }

                private Task PongAsync(AgentSkill skill, int n) => PingAsync(skill, n);
            """
        );

        Assert.Equal(HandlerCase.FirstLine, Assert.Single(found).Location.Line());
    }

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(1, count);
}
