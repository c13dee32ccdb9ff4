using System.Runtime.InteropServices;
using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>Which answers were read, and which of them can have got into the queue.</summary>
internal sealed class Receipts
{
    private readonly Dictionary<string, Place> answers = new(StringComparer.Ordinal);
    private readonly HashSet<Stamp> cancelled = [];

    public Receipts(IEnumerable<ProcessJournal> journals)
    {
        foreach (var journal in journals)
        {
            for (var line = 0; line < journal.Entries.Count; line++)
            {
                if (journal.Entries[line] is Answered answer)
                {
                    answers.Add(answer.Request, new(journal, line));
                }
                else if (journal.Entries[line] is CallCancelled call)
                {
                    cancelled.Add(call.Stamp);
                }
            }
        }
    }

    /// <summary>Whether the caller of a write broke it off.</summary>
    public bool WasCancelled(Stamp stamp) => cancelled.Contains(stamp);

    /// <summary>Whether the process that sent a request must have had the outcome of an item in its queue.</summary>
    public bool IsSettled(string request, Execution item)
    {
        if (!answers.TryGetValue(request, out var place))
        {
            return false;
        }

        if (!place.Journal.Killed)
        {
            return true;
        }

        var done = new TaskDone(DataType(item.Kind), item.Key);
        return place.Journal.Entries.Skip(place.Line).Contains(done);
    }

    private static string DataType(LocalKind kind) =>
        kind switch
        {
            LocalKind.Skill => "skill",
            LocalKind.Agent => "agent",
            _ => "agent_skill",
        };

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(ProcessJournal Journal, int Line);
}
