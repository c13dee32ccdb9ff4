using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>Source with <c>[|…|]</c> around what one rule has to report. Without such marks it has to report nothing.</summary>
internal static class Marked
{
    /// <summary>Statements in a method of a class that has a manager, skills, a vehicle and a token.</summary>
    public static string InMethod(
        string statements,
        string signature = "public async Task Run()"
    ) =>
        $$"""
            using System.Text.Json;

            namespace Cases;

            public sealed class Case(IOfflineSyncManager manager, AgentSkill skill, VehicleInfo vehicle)
            {
                private readonly List<AgentSkill> skills = [];
                private readonly List<Task> tasks = [];
                private Task? running;

                {{signature}}
                {
                    {{statements}}
                }

                private Task Wait() => running ?? Task.WhenAll(tasks);
            }
            """;

    /// <summary>Runs all analyzers and compares what the one rule says.</summary>
    /// <returns>What it said, in order.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> AssertAsync(
        string ruleId,
        string source,
        Dictionary<string, string>? properties = null
    )
    {
        var (text, spans) = Parse(source);
        var compilation = Code.Case([Code.Parse(text, "Case.cs")]);
        Assert.Empty(compilation.Errors());

        var found = await Analysis.RunAsync(
            compilation,
            new Options(properties ?? [], new Dictionary<string, string>())
        );

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        var ofRule = found.Where(diagnostic => diagnostic.Id == ruleId).ToList();
        Assert.Equal(
            spans.Select(span => text.Substring(span.Start, span.Length)),
            ofRule.Select(diagnostic =>
                text.Substring(
                    diagnostic.Location.SourceSpan.Start,
                    diagnostic.Location.SourceSpan.Length
                )
            )
        );
        Assert.Equal(spans, ofRule.Select(diagnostic => diagnostic.Location.SourceSpan));
        return ofRule;
    }

    public static (string Text, IReadOnlyList<TextSpan> Spans) Parse(string source)
    {
        var spans = new List<TextSpan>();
        var text = source;
        while (text.IndexOf("[|", StringComparison.Ordinal) is >= 0 and var start)
        {
            text = text.Remove(start, 2);
            var end = text.IndexOf("|]", start, StringComparison.Ordinal);
            text = text.Remove(end, 2);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return (text, spans);
    }
}
