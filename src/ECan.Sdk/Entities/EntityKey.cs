using System.Text.Encodings.Web;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>The identity of an entity within its data type: its key values, in the order of the mapping. Immutable.</summary>
public sealed class EntityKey : IEquatable<EntityKey>
{
    /// <summary>Makes a key of one or more values.</summary>
    /// <exception cref="ArgumentException">There is no value, or one is empty.</exception>
    public EntityKey(params IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0 || values.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException(
                "A key needs at least one value, and none may be empty.",
                nameof(values)
            );
        }

        Values = [.. values];
        Json = ToJson(Values);
    }

    /// <summary>The values, never empty.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The values as a JSON array; what the queue stores and compares.</summary>
    public string Json { get; }

    /// <summary>Reads what <see cref="Json"/> gave.</summary>
    /// <exception cref="JsonException">The text is no JSON array of strings.</exception>
    public static EntityKey Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind is not JsonValueKind.Array)
        {
            throw new JsonException("A key is a JSON array of strings.");
        }

        return new([
            .. document.RootElement.EnumerateArray().Select(value => value.GetString() ?? ""),
        ]);
    }

    /// <inheritdoc />
    public bool Equals(EntityKey? other) => other is not null && Json == other.Json;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as EntityKey);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Json);

    /// <summary>The values joined by <c>#</c>, as the <c>{key}</c> of a delete template writes them.</summary>
    public override string ToString() => string.Join('#', Values);

    // The encoder gives back the same text where nothing is to be escaped, which is nearly always.
    private static string ToJson(IReadOnlyList<string> values) =>
        $"[\"{string.Join("\",\"", values.Select(JavaScriptEncoder.Default.Encode))}\"]";
}
