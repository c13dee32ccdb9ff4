using ECan.Sdk.Analyzers.Knowledge;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>
/// Summaries of bodies that call themselves, directly or through others. What a call of a body that is still being read does is assumed first to be
/// the best: it syncs everything and saves nothing. The body is read again under what came of that, until nothing changes any more.
/// </summary>
internal sealed class Recursion(CompilationKnowledge knowledge)
{
    // How often bodies of one type are read again, all together: methods that call each other may be many.
    private const int MaxRounds = 100;

    private readonly Dictionary<Body, Frame> open = [];
    private Summary? best;
    private int rounds = MaxRounds;

    /// <summary>What is assumed of a body that is being read; null if it is not.</summary>
    public Summary? Assumed(Body body)
    {
        if (!open.TryGetValue(body, out var frame))
        {
            return null;
        }

        frame.IsAsked = true;
        return frame.Assumed;
    }

    /// <param name="body">The body.</param>
    /// <param name="make">Reads it.</param>
    /// <param name="forget">Drops all that was found out about bodies by the last reading.</param>
    public Summary Settle(Body body, Func<Summary> make, Action forget)
    {
        var frame = new Frame(best ??= Summary.Best(knowledge.Entities.All));
        open.Add(body, frame);
        try
        {
            while (true)
            {
                frame.IsAsked = false;
                var summary = make();
                if (!frame.IsAsked || summary.IsSame(frame.Assumed))
                {
                    return summary;
                }

                if (rounds-- <= 0)
                {
                    return Summary.Unknown;
                }

                forget();
                frame.Assumed = summary;
            }
        }
        finally
        {
            open.Remove(body);
        }
    }

    private sealed class Frame(Summary assumed)
    {
        public Summary Assumed { get; set; } = assumed;
        public bool IsAsked { get; set; }
    }
}
