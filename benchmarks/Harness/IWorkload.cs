namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>One thing that is measured.</summary>
internal interface IWorkload
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    Task<IReadOnlyList<Figure>> RunAsync();
}
