using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Tests.Support;
using ECan.Sdk.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

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

    // Each has a summary of its own that depends on all the others.
    [Fact]
    public async Task Methods_that_all_call_each_other_come_to_an_end()
    {
        var calls = string.Concat(
            Numbers(30).Select(i => $"if (n == {i}) {{ await M{i}(skill, n - 1); }}\n")
        );
        var methods = Numbers(30)
            .Select(i =>
                $"private async Task M{i}(AgentSkill skill, int n)\n{{\n{calls}await skills.UpdateAsync(skill);\n}}"
            );

        var found = await HandlerCase.ReportAsync(
            "public Task Start(AgentSkill skill) => M1(skill, 30);\n" + string.Join('\n', methods)
        );

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
    }

    [Fact]
    public void A_body_of_many_locals_is_walked_once_for_all_of_them()
    {
        var places = Operation(ManyLocals(2_000))
            .Descendants()
            .OfType<ILocalReferenceOperation>()
            .ToList();
        var first = Locals.Around(places[0], CancellationToken.None);

        Assert.InRange(places.Count, 4_000, 10_000);
        Assert.All(
            places,
            place => Assert.Same(first, Locals.Around(place, CancellationToken.None))
        );
        Assert.NotNull(first.OnlyValue(places[0].Local));
    }

    [Fact]
    public async Task The_rules_look_at_each_of_many_locals()
    {
        var found = await HandlerCase.ReportAsync(ManyLocals(2_000));

        Assert.Equal(
            Numbers(2_000).SelectMany(_ => new[] { "ECAN1007", "ECAN1011" }),
            found.Select(diagnostic => diagnostic.Id)
        );
    }

    [Fact]
    public void A_walk_through_a_body_can_be_cancelled()
    {
        var place = Operation(ManyLocals(2))
            .Descendants()
            .OfType<ILocalReferenceOperation>()
            .First();

        Assert.Throws<OperationCanceledException>(() =>
            Locals.Around(place, new CancellationToken(canceled: true))
        );
    }

    // The first piece that cannot begin a document ends the reading, before any local is looked for.
    [Theory]
    [InlineData("$\"Saved {skill.Name} and {n}\"", 0)]
    [InlineData("\"que\" + \"stion \" + n", 0)]
    [InlineData("$\"  que{n}\"", 0)]
    [InlineData("$\"  query {n}\"", 1)]
    [InlineData("\" # all\\n\" + \"que\" + \"ry {\" + n", 1)]
    [InlineData("$\"{{ {n}\"", 1)]
    public void A_text_is_read_only_as_long_as_it_may_be_a_document(string text, int isRead)
    {
        var returned = Operation($"public string Say(AgentSkill skill, int n) => {text};")
            .Descendants()
            .OfType<IReturnOperation>()
            .Single();

        var composed = ComposedText.Of(returned.ReturnedValue!, CancellationToken.None);

        Assert.Equal(isRead == 1, composed is not null);
    }

    private static string ManyLocals(int count) =>
        "public void Rename(AgentSkill skill)\n{\n"
        + string.Concat(
            Numbers(count)
                .Select(i =>
                    $"var text{i} = \"query {{ \";\n"
                    + $"var task{i} = cloud.SyncSkillAsync(skill, SyncOperation.Update);\n"
                    + $"task{i}.Wait();\n"
                    + $"Console.WriteLine(text{i} + skill.Name + \" {{ a }} }}\");\n"
                )
        )
        + "}";

    private static IOperation Operation(string member)
    {
        var tree = Code.Parse(
            $$"""
            namespace Cases;

            public sealed class Case(IOfflineSyncManager cloud)
            {
                {{member}}
            }
            """,
            "Case.cs"
        );
        var compilation = Code.Case([tree]);
        Assert.Empty(compilation.Errors());
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        return compilation.GetSemanticModel(tree).GetOperation(method)!;
    }

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(1, count);
}
