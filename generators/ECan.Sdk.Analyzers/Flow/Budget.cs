namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Bounds the work on a body. Who has spent it stops, and nothing is reported.</summary>
internal sealed class Budget(int steps)
{
    /// <summary>The blocks that the searches of one body may visit, all together.</summary>
    public const int OfBody = 10_000;

    private int left = steps;

    public bool IsSpent => left <= 0;

    public bool Take() => left-- > 0;
}
