using System.Collections.Immutable;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What is known of variables and conditions on a path. Two of the same content are equal.</summary>
internal sealed class Facts : IEquatable<Facts>
{
    private readonly ImmutableDictionary<ValueKey, Known> known;
    private readonly int hash;

    private Facts(ImmutableDictionary<ValueKey, Known> known)
    {
        this.known = known;
        foreach (var pair in known)
        {
            // The order of a dictionary is not fixed, so the sum is.
            hash += unchecked((pair.Key.GetHashCode() * 31) + (int)pair.Value);
        }
    }

    public static Facts None { get; } = new(ImmutableDictionary<ValueKey, Known>.Empty);

    public Known this[ValueKey key] =>
        known.TryGetValue(key, out var value) ? value : Known.Nothing;

    public Facts With(ValueKey key, Known value) =>
        this[key] == value ? this
        : value is Known.Nothing ? new(known.Remove(key))
        : new(known.SetItem(key, value));

    /// <summary>Forgets conditions that speak of something that has changed.</summary>
    public Facts WithoutMentions(string mention)
    {
        var stale = known.Keys.Where(key => key.Mentions(mention)).ToList();
        return stale.Count == 0 ? this : new(known.RemoveRange(stale));
    }

    public bool Equals(Facts? other) =>
        other is not null
        && (
            ReferenceEquals(this, other)
            || (
                hash == other.hash
                && known.Count == other.known.Count
                && known.All(pair => other[pair.Key] == pair.Value)
            )
        );

    public override bool Equals(object? obj) => Equals(obj as Facts);

    public override int GetHashCode() => hash;
}
