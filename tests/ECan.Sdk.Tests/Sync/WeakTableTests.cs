using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

public sealed class WeakTableTests
{
    [Fact]
    public void What_somebody_uses_is_never_made_a_second_time()
    {
        var table = new WeakTable<int, object>();
        var used = Enumerable.Range(0, 500).Select(key => table.GetOrAdd(key, _ => new())).ToList();

        for (var key = 0; key < used.Count; key++)
        {
            Assert.Same(used[key], table.GetOrAdd(key, _ => new()));
        }

        Assert.Equal(used, table.Values);
        Assert.Equal(500, table.Count);
    }
}
