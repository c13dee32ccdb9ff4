using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>
/// Reads the properties of the app's own classes from what the cloud returned, one method for each kind of property. For generated
/// code. What a property cannot hold is never changed into something else, for the next update would send that: it throws a
/// <see cref="CloudMappingException"/> that names field and value. Stateless, safe for any thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class OwnRead
{
    private const NumberStyles Digits =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A value that may be null.</summary>
    public static T? OrNull<T>(OwnValue value, Func<OwnValue, T> read)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        return value.IsNull ? null : read(value);
    }

    /// <inheritdoc cref="OrNull{T}"/>
    public static T? OrNothing<T>(OwnValue value, Func<OwnValue, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return value.IsNull ? null : read(value);
    }

    /// <summary>Text; numbers and booleans as their text.</summary>
    public static string String(OwnValue value) =>
        CloudRead.String(value.Element) ?? throw value.Unfit("text");

    /// <summary>True or false, also from text.</summary>
    public static bool Boolean(OwnValue value) =>
        CloudRead.Boolean(value.Element) ?? throw value.Unfit("true or false");

    /// <summary>A whole number within the range of its type, also from text.</summary>
    public static T Whole<T>(OwnValue value)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var text = CloudRead.String(value.Element);
        if (
            T.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return number;
        }

        // 5.0 and 5e2 are whole, too.
        if (
            decimal.TryParse(text, Digits, CultureInfo.InvariantCulture, out var other)
            && decimal.IsInteger(other)
            && other >= decimal.CreateSaturating(T.MinValue)
            && other <= decimal.CreateSaturating(T.MaxValue)
        )
        {
            return T.CreateChecked(other);
        }

        throw value.Unfit($"a whole number from {T.MinValue} to {T.MaxValue}");
    }

    /// <summary>A number, also from text.</summary>
    public static T Number<T>(OwnValue value)
        where T : struct, IFloatingPoint<T> =>
        T.TryParse(
            CloudRead.String(value.Element),
            Digits,
            CultureInfo.InvariantCulture,
            out var number
        ) && T.IsFinite(number)
            ? number
            : throw value.Unfit("a number");

    /// <summary>An id of 128 bits, from any of its usual forms.</summary>
    public static Guid Guid(OwnValue value) =>
        System.Guid.TryParse(
            CloudRead.String(value.Element),
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : throw value.Unfit("a GUID");

    /// <summary>An absolute address.</summary>
    public static Uri Url(OwnValue value) =>
        CloudRead.Url(value.Element)
        ?? throw value.Unfit("an absolute URL such as https://example.com/a");

    /// <summary>Any address, also a relative one.</summary>
    public static Uri AnyUrl(OwnValue value) =>
        Uri.TryCreate(CloudRead.String(value.Element), UriKind.RelativeOrAbsolute, out var url)
            ? url
            : throw value.Unfit("a URL");

    /// <summary>A value of an enum by its name.</summary>
    /// <param name="value">The value.</param>
    /// <param name="find">Finds the value of a name; null for a name that the enum does not have.</param>
    public static T Enum<T>(OwnValue value, Func<string, T?> find)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(find);
        return
            value.Element.ValueKind is JsonValueKind.String
            && CloudRead.String(value.Element) is { } name
            && find(name) is { } known
            ? known
            : throw value.Unfit($"one of the values of {typeof(T).Name}");
    }

    /// <summary>An object, to be read into a class.</summary>
    public static OwnSource Object(OwnValue value) =>
        value.Element.ValueKind is JsonValueKind.Object
            ? new(value.Element, value.Field.AsObject())
            : throw value.Unfit("an object");
}
