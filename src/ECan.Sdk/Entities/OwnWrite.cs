using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>
/// Writes in the local form what <see cref="LocalJson"/> does not: the further kinds of properties that the app's own classes may have;
/// null as null. For generated code. What has no local form throws a <see cref="CloudMappingException"/> that names the field. Stateless, safe for any thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class OwnWrite
{
    /// <summary>Beyond it not every whole number is a Float of GraphQL, which has 64 bits.</summary>
    private const long LargestExactFloat = 1L << 53;

    /// <summary>A whole number.</summary>
    public static void Whole<T>(Utf8JsonWriter local, T? value)
        where T : struct, IBinaryInteger<T>
    {
        ArgumentNullException.ThrowIfNull(local);
        if (value is { } number)
        {
            // Decimal holds all there is up to 64 bits, signed or not.
            local.WriteNumberValue(decimal.CreateChecked(number));
        }
        else
        {
            local.WriteNullValue();
        }
    }

    /// <summary>A whole number where the cloud has a Float.</summary>
    /// <exception cref="CloudMappingException">The cloud would round it.</exception>
    public static void WholeAsFloat<T>(Utf8JsonWriter local, T? value, OwnField field)
        where T : struct, IBinaryInteger<T>
    {
        if (
            value is { } number
            && decimal.CreateChecked(number) is > LargestExactFloat or < -LargestExactFloat
        )
        {
            throw field.Error(
                $"has the value {number}, which a Float cannot hold exactly: beyond {LargestExactFloat} it is rounded."
            );
        }

        Whole(local, value);
    }

    /// <summary>A number. What JSON has no number for (NaN, infinity) goes as its name, which the way to the cloud refuses.</summary>
    public static void Number(Utf8JsonWriter local, float? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (value is { } number && float.IsFinite(number))
        {
            // Its own digits: as a double it would get more of them.
            local.WriteNumberValue(number);
        }
        else
        {
            LocalJson.Float(local, value);
        }
    }

    /// <summary>A decimal number, with all its digits.</summary>
    public static void Number(Utf8JsonWriter local, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (value is { } number)
        {
            local.WriteNumberValue(number);
        }
        else
        {
            local.WriteNullValue();
        }
    }

    /// <summary>The text of a number or GUID, the same in all cultures.</summary>
    public static void Text<T>(Utf8JsonWriter local, T? value)
        where T : struct, IFormattable => LocalJson.String(local, TextOf(value));

    /// <summary>The text of a key that is a number or GUID; null for zero and the empty GUID, which say that there is none yet.</summary>
    public static string? KeyText<T>(T? value)
        where T : struct, IFormattable, IEquatable<T> =>
        value.GetValueOrDefault().Equals(default) ? null : TextOf(value);

    /// <summary>The name of an enum value.</summary>
    /// <param name="local">Gets the name.</param>
    /// <param name="value">The value.</param>
    /// <param name="field">Where it stands.</param>
    /// <param name="name">Finds the name of a value; null for a value that has none.</param>
    /// <exception cref="CloudMappingException">The value has no name.</exception>
    public static void Enum<T>(
        Utf8JsonWriter local,
        T? value,
        OwnField field,
        Func<T, string?> name
    )
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(name);
        LocalJson.Enum(
            local,
            value is { } known
                ? name(known)
                    ?? throw field.Error(
                        $"has the value '{known}' of {typeof(T).Name}, for which the cloud has no name."
                    )
                : null
        );
    }

    private static string? TextOf<T>(T? value)
        where T : struct, IFormattable => value?.ToString(null, CultureInfo.InvariantCulture);
}
