using System.Globalization;
using System.Text.Json;
using FsCheck.Xunit;

namespace ECan.Sdk.Tests.Entities;

/// <summary>Whatever a property of an entity holds comes back from the cloud the same.</summary>
public class RoundTripProperties
{
    [Property]
    public bool Text_comes_back(string? text)
    {
        // Half a surrogate pair cannot be written in any JSON.
        var valid = text is null || !text.Any(char.IsSurrogate);
        return !valid
            || text is null
            || CloudRead.String(Send(CloudJson.String, JsonSerializer.Serialize(text))) == text;
    }

    [Property]
    public bool Numbers_come_back(int number) =>
        CloudRead.Int(Send(CloudJson.Int, number.ToString(CultureInfo.InvariantCulture))) == number;

    [Property]
    public bool Finite_numbers_come_back(double number) =>
        !double.IsFinite(number)
        || CloudRead.Float(Send(CloudJson.Float, JsonSerializer.Serialize(number))) == number;

    [Property]
    public bool Instants_come_back(DateTimeOffset instant) =>
        CloudRead.DateTime(Send(CloudJson.DateTime, JsonSerializer.Serialize(instant))) == instant;

    [Property]
    public bool Instants_come_back_to_the_second(DateTimeOffset instant) =>
        CloudRead.Timestamp(Send(CloudJson.Timestamp, JsonSerializer.Serialize(instant)))
        == DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());

    [Property]
    public bool Json_comes_back(string? name, int[] numbers)
    {
        var value = new { name, numbers };
        if (name is not null && name.Any(char.IsSurrogate))
        {
            return true;
        }

        var json = JsonSerializer.Serialize(value);
        return CloudRead.Json(Send(CloudJson.Json, json))!.ToJsonString() == json;
    }

    private static JsonElement Send(CloudValueWriter value, string local) =>
        JsonElement.Parse(Cloud.Convert(value, local));
}
