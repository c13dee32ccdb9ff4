using System.Text.RegularExpressions;

namespace ECan.Sdk.Generators.Tests.Diagnostics;

/// <summary>Damages texts at random, but the same way for the same seed.</summary>
internal sealed class Mutations(int seed, string[] fragments)
{
    // Chance that is the same in every run is what a failing test needs to be found again.
    private readonly Random random = new(seed);

    /// <summary>The text with one to three things changed, moved, doubled, cut or put in.</summary>
    public string Damage(string text)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            text = DamageOnce(text);
        }

        return text;
    }

    private string DamageOnce(string text)
    {
        var start = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 12), text.Length - start);
        var piece = text.Substring(start, length);
        return random.Next(12) switch
        {
            0 => text.Remove(start, length),
            1 => text.Insert(start, piece),
            2 => text[..start],
            3 => text.Remove(start, length).Insert(random.Next(text.Length - length + 1), piece),
            4 => text.Insert(start, ((char)random.Next(0x10000)).ToString()),
            5 or 6 => text.Insert(start, fragments[random.Next(fragments.Length)]),
            _ => WithWordReplaced(text),
        };
    }

    /// <summary>One word of the text in the place of another: mostly still well-formed, mostly nonsense.</summary>
    private string WithWordReplaced(string text)
    {
        var words = Regex.Matches(text, @"\w+", RegexOptions.None, TimeSpan.FromSeconds(1));
        if (words.Count == 0)
        {
            return text;
        }

        var old = words[random.Next(words.Count)];
        return text.Remove(old.Index, old.Length)
            .Insert(old.Index, words[random.Next(words.Count)].Value);
    }
}
