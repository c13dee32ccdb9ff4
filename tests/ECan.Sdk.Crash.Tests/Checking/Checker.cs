using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>Compares what the app was promised with what the cloud did. Pure.</summary>
internal static class Checker
{
    /// <summary>Gives what is wrong; nothing if all is well.</summary>
    public static IReadOnlyList<Finding> Check(RoundRecord round) =>
        [
            .. Processes(round),
            .. EndStateChecks.Check(round),
            .. OrderChecks.Check(round),
            .. RepetitionChecks.Check(round),
        ];

    private static IEnumerable<Finding> Processes(RoundRecord round)
    {
        foreach (var journal in round.Journals)
        {
            foreach (var entry in journal.Entries)
            {
                if (entry is Broke broke)
                {
                    yield return new(FindingKind.Broken, $"{journal.Name}: {broke.What}");
                }
                else if (
                    entry is Acknowledged { Outcome: SyncOutcome.Failed } failed
                    && !round.HadRefusals
                )
                {
                    yield return new(FindingKind.GivenUp, $"{failed.Stamp}: {failed.Message}");
                }
            }
        }
    }
}
