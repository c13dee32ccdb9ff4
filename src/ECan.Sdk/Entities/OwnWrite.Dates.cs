using System.Text.Json;

namespace ECan.Sdk;

public static partial class OwnWrite
{
    /// <summary>The date of a date-time, as it stands there: it is not moved to another zone.</summary>
    public static void Date(Utf8JsonWriter local, DateTime? value) =>
        LocalJson.Date(local, value is { } moment ? DateOnly.FromDateTime(moment) : null);

    /// <summary>A date-time in UTC or in the zone of this machine.</summary>
    /// <exception cref="CloudMappingException">Its kind is <see cref="DateTimeKind.Unspecified"/>: which moment it is nobody can tell.</exception>
    public static void Instant(Utf8JsonWriter local, DateTime? value, OwnField field) =>
        LocalJson.DateTime(
            local,
            value switch
            {
                null => null,
                { Kind: DateTimeKind.Unspecified } => throw field.Error(
                    "is a DateTime without a zone (Kind is Unspecified), so nobody can tell which moment it is: use DateTime.SpecifyKind, or make the property a DateTimeOffset."
                ),
                { } moment => new DateTimeOffset(moment.ToUniversalTime()),
            }
        );
}
