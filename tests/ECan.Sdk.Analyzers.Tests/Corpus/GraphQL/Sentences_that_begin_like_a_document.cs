// Silent: words for people, and other languages.
namespace Cases;

public sealed class Report(TimeProvider time)
{
    public IEnumerable<string> Lines(string name, int count)
    {
        yield return $"query {name} took {time.GetTimestamp()} ticks";
        yield return "mutation of " + name + " was refused";
        yield return $"subscription: {count} listeners {{{name}}}";
        yield return $"select * from agents where name = '{name}'";
    }
}
