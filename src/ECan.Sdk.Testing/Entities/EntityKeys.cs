using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Engine;

namespace ECan.Sdk.Testing.Entities;

/// <summary>The values of key fields, as text.</summary>
internal static class EntityKeys
{
    /// <summary>The key of an entity; null if a part of it is missing.</summary>
    public static IReadOnlyList<string>? Of(EntityType type, JsonObject entity)
    {
        var values = new string[type.Key.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (
                entity[type.Key[i]] is not { } value
                || JsonNodes.Text(value) is not { Length: > 0 } text
            )
            {
                return null;
            }

            values[i] = text;
        }

        return values;
    }

    /// <summary>The form in which keys are written into one text: <c>a1#s1</c>.</summary>
    public static string Joined(IReadOnlyList<string> key) => string.Join('#', key);

    /// <summary>A form in which no two keys are the same, whatever their values hold.</summary>
    public static string Unique(IReadOnlyList<string> key)
    {
        if (key.Count == 1)
        {
            return key[0];
        }

        var text = new StringBuilder();
        foreach (var value in key)
        {
            text.Append(CultureInfo.InvariantCulture, $"{value.Length}:{value}");
        }

        return text.ToString();
    }
}
