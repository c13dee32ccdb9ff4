using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Queue.Model;

/// <summary>What <see cref="ModelQueue.Complete"/> did beside what the outcome says; as text it is the same as for the store.</summary>
internal sealed class ModelConsequences
{
    public List<string> AlsoFailed { get; } = [];

    public List<long> Absorbed { get; } = [];

    public List<long> Followed { get; } = [];

    public List<string> CancelledOut { get; } = [];

    public static string Show(CompletedTasks completed) =>
        Show(
            completed.AlsoFailed.Select(task => task.Id),
            completed.Absorbed,
            completed.Followed,
            completed.CancelledOut.Select(task => task.Id)
        );

    public static string Show(IReadOnlyCollection<ModelConsequences> all) =>
        Show(
            all.SelectMany(one => one.AlsoFailed),
            all.SelectMany(one => one.Absorbed),
            all.SelectMany(one => one.Followed),
            all.SelectMany(one => one.CancelledOut)
        );

    private static string Show(
        IEnumerable<string> alsoFailed,
        IEnumerable<long> absorbed,
        IEnumerable<long> followed,
        IEnumerable<string> cancelledOut
    ) =>
        $"also failed [{Join(alsoFailed)}], absorbed [{string.Join(", ", absorbed)}], followed [{string.Join(", ", followed)}], cancelled out [{Join(cancelledOut)}]";

    private static string Join(IEnumerable<string> ids) =>
        string.Join(", ", ids.Order(StringComparer.Ordinal));
}
