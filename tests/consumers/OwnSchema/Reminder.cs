using System.Text.Json.Serialization;
using ECan.Sdk;

[SyncEntity("reminder", JsonContext = typeof(ReminderJson))]
internal sealed class Reminder(Guid id, string about)
{
    public Guid Id { get; set; } = id;
    public string About { get; } = about;
    public DateOnly? Due { get; init; }
    public Dictionary<string, int>? Labels { get; init; }
}

[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class ReminderJson : JsonSerializerContext;
