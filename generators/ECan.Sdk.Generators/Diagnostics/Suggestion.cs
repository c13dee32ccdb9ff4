namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>Finds what was probably meant, for the end of a message.</summary>
internal static class Suggestion
{
    /// <summary>Longer names are not compared: the work grows with the square, and nobody mistypes them.</summary>
    private const int LongestCompared = 100;

    /// <summary><c> Did you mean 'x'?</c> with its leading space, or nothing where no candidate is near.</summary>
    public static string For(string wrong, IEnumerable<string> candidates) =>
        Nearest(wrong, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>The candidate with the fewest typing errors, in doubt the first in ordinal order; null where none is near.</summary>
    public static string? Nearest(string wrong, IEnumerable<string> candidates)
    {
        if (wrong.Length is 0 or > LongestCompared)
        {
            return null;
        }

        var folded = Fold(wrong);
        string? best = null;
        var bestDistance = Allowed(folded) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestCompared || candidate == wrong)
            {
                continue;
            }

            var other = Fold(candidate);
            if (Math.Abs(other.Length - folded.Length) > bestDistance)
            {
                continue;
            }

            var distance = Distance(folded, other);
            var wins =
                distance < bestDistance
                || (
                    distance == bestDistance
                    && best is not null
                    && string.CompareOrdinal(candidate, best) < 0
                );
            if (wins)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>One error in three letters, at least one, at most four: beyond that it is another word.</summary>
    private static int Allowed(string folded) => Math.Min(4, Math.Max(1, folded.Length / 3));

    /// <summary>Case and separators are what people get wrong without getting the word wrong.</summary>
    private static string Fold(string name)
    {
        var folded = new char[name.Length];
        var length = 0;
        foreach (var letter in name)
        {
            if (letter is not ('_' or '-' or ' '))
            {
                folded[length++] = char.ToUpperInvariant(letter);
            }
        }

        return new string(folded, 0, length);
    }

    /// <summary>Damerau and Levenshtein: insertions, deletions, changes and swaps of neighbours.</summary>
    private static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = left[row - 1] == right[column - 1] ? 0 : 1;
                var distance = Math.Min(
                    Math.Min(last[column] + 1, current[column - 1] + 1),
                    last[column - 1] + change
                );
                if (
                    row > 1
                    && column > 1
                    && left[row - 1] == right[column - 2]
                    && left[row - 2] == right[column - 1]
                )
                {
                    distance = Math.Min(distance, beforeLast[column - 2] + 1);
                }

                current[column] = distance;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
