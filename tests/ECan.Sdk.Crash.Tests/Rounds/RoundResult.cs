using ECan.Sdk.Crash.App.Journals;
using ECan.Sdk.Crash.Tests.Checking;

namespace ECan.Sdk.Crash.Tests.Rounds;

/// <summary>What came of a round.</summary>
/// <param name="Plan">The round.</param>
/// <param name="Record">What is known of it.</param>
/// <param name="Findings">What is wrong; empty if all is well.</param>
/// <param name="Evidence">Where the details lie; null if all is well.</param>
internal sealed record RoundResult(
    CrashPlan Plan,
    RoundRecord Record,
    IReadOnlyList<Finding> Findings,
    string? Evidence
)
{
    public int Calls =>
        Record.Journals.Sum(journal => journal.Entries.Count(entry => entry is Intended));

    public int Acknowledged =>
        Record.Journals.Sum(journal => journal.Entries.Count(entry => entry is Acknowledged));

    public override string ToString() =>
        $"{Plan}: {(Findings.Count == 0 ? "well" : $"{Findings.Count} findings, see {Evidence}")}"
        + string.Concat(Findings.Take(5).Select(finding => $"{Environment.NewLine}    {finding}"));
}
