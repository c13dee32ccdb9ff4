namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>A folder that goes when the work is done.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ecan-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
