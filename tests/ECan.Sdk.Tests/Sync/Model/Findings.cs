namespace ECan.Sdk.Tests.Sync.Model;

/// <summary>What was found wrong where an exception would be caught by the code under test.</summary>
internal sealed class Findings
{
    private readonly List<string> found = [];

    public void Check(bool isRight, string finding)
    {
        if (!isRight)
        {
            lock (found)
            {
                found.Add(finding);
            }
        }
    }

    public void Equal<T>(T expected, T actual, string what) =>
        Check(
            EqualityComparer<T>.Default.Equals(expected, actual),
            $"{what}: expected {expected}, was {actual}."
        );

    public void AssertNone()
    {
        lock (found)
        {
            Assert.Empty(found);
        }
    }
}
