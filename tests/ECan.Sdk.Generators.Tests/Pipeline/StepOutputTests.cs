using System.Collections;
using System.Reflection;
using ECan.Sdk.Generators.Pipeline;
using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Pipeline;

/// <summary>What leaves a step is plain: a Roslyn object in it would keep whole compilations alive and never compare equal.</summary>
public sealed class StepOutputTests
{
    private const BindingFlags Fields =
        BindingFlags.Instance
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_step_gives_out_an_object_of_the_compiler()
    {
        var outputs = GeneratorProject
            .Run(
                ECanFiles.All,
                source: """
                namespace App;
                [ECan.Sdk.SyncEntity("skill")]
                public record Skill(string Id, string Name, System.Uri? Link, System.DayOfWeek? Level, Skill? Parent);
                """
            )
            .Result.TrackedSteps.Where(step => typeof(Steps).GetField(step.Key) is not null)
            .SelectMany(step => step.Value)
            .SelectMany(run => run.Outputs)
            .Select(output => output.Value);

        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var visited = 0;
        var waiting = new Stack<object>(outputs);
        while (waiting.TryPop(out var value))
        {
            var type = value.GetType();
            if (
                type.IsPrimitive
                || value is string or Type
                || (!type.IsValueType && !seen.Add(value))
            )
            {
                continue;
            }

            visited++;
            Assert.False(
                type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                    is true,
                $"{type} left a step."
            );
            foreach (
                var held in value is IEnumerable items and not ValueType
                    ? items.Cast<object?>()
                    : FieldsOf(value)
            )
            {
                if (held is not null)
                {
                    waiting.Push(held);
                }
            }
        }

        Assert.True(visited > 5_000, $"Only {visited} objects were looked at.");
    }

    private static IEnumerable<object?> FieldsOf(object value)
    {
        for (
            var type = value.GetType();
            type is not null && type != typeof(object);
            type = type.BaseType
        )
        {
            foreach (var field in type.GetFields(Fields))
            {
                yield return field.GetValue(value);
            }
        }
    }
}
