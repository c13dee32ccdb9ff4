namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>Cuts a wrong value to what a message can hold on one line.</summary>
internal static class Excerpt
{
    private const int Longest = 40;

    public static string Of(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var line = end < 0 ? text : text.Substring(0, end);
        if (line.Length <= Longest)
        {
            return end < 0 ? line : line + "…";
        }

        // A surrogate pair is not cut in two.
        var length = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line.Substring(0, length) + "…";
    }
}
