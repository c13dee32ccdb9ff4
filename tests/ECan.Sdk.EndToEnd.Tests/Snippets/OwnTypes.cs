using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ECan.Sdk.EndToEnd.Own;

#pragma warning disable CS1591 // The guide shows them without their documentation.

[SyncEntity("contact", JsonContext = typeof(ContactJson))]
public sealed class Contact
{
    public Guid Id { get; set; }
    public required string Name { get; set; }

    [CloudField("mail")]
    public string? EmailAddress { get; set; }
    public ContactState? State { get; set; }
    public DateOnly? Birthday { get; set; }
    public DateTimeOffset? LastSeen { get; set; }
    public Uri? Site { get; set; }
    public int? Visits { get; set; }
    public decimal? Balance { get; set; }
    public List<Address> Addresses { get; set; } = [];
    public HashSet<string> Tags { get; set; } = [];
    public Dictionary<string, string>? Labels { get; set; }

    [CloudIgnore]
    public bool IsSelected { get; set; }
}

public sealed record Address(string Street, string? ZipCode);

public enum ContactState
{
    Active,
    OnHold,
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ContactJson : JsonSerializerContext;

[SyncEntity("memo")]
public sealed record Memo(string? Id, string Text, DateTime? WrittenAt = null);

[SyncEntity("reading")]
public readonly record struct Reading(
    string Sensor,
    DateTimeOffset TakenAt,
    double? Celsius,
    JsonNode? Notes
);
