// Silent: a test wants the true error.
// kind: test-project
namespace Cases;

public sealed class Setup
{
    public OfflineSyncOptions Options { get; } = new() { OfflineSyncEnabled = false };
}
