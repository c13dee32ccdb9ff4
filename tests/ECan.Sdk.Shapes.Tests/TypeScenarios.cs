using System.Text.Json.Nodes;
using ECan.Sdk.Shapes.Tests.Cloud;

namespace ECan.Sdk.Shapes.Tests;

/// <summary>Every type and the odd names.</summary>
internal static class TypeScenarios
{
    public static async Task SensorAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        var moment = new DateTimeOffset(2026, 3, 1, 9, 30, 15, 250, TimeSpan.FromHours(2));
        var sensor = new SensorInput
        {
            Id = "s1",
            Title = "Zähler \"Süd\" 🚰\n{}$input",
            Count = -3,
            Ratio = 0.1,
            On = true,
            Day = new DateOnly(2026, 2, 28),
            Hour = new TimeOnly(23, 59, 58),
            Moment = moment,
            Stamp = moment,
            Extra = JsonNode.Parse("""{"a":[1,null,{"b":"c"}],"ü":"\\\""}"""),
            Mail = "ada@example.com",
            Phone = "+498912345",
            Site = new Uri("https://example.com/x?y=1"),
            Address = "10.0.0.1",
            Purpose = Purpose.WatchOver,
            Purposes = [Purpose.Measure, Purpose.Class],
            Numbers = [1, null, 3],
            Grid =
            [
                [1, 2.5],
                [],
            ],
            Place = new PlaceInput
            {
                Name = "Cellar",
                Purposes = [Purpose.Measure],
                Inner = [new PlaceInput { Name = "Shelf" }],
            },
            Places = [new PlaceInput { Name = "Roof" }],
        };
        await transcript.WriteAsync("add", manager.SyncSensorAsync(sensor, SyncOperation.Add));
        await transcript.ReadAsync("get", manager.GetSensorAsync(["s1"]));
        await transcript.ReadAsync(
            "get by other arguments",
            manager.GetSensorAsync(purpose: Purpose.WatchOver, moment: moment)
        );
        await transcript.WriteAsync(
            "clear all",
            manager.SyncSensorAsync(
                new SensorInput { Id = "s1", Title = "empty" },
                SyncOperation.Update
            )
        );
        await transcript.ReadAsync("get what was cleared", manager.GetSensorAsync(["s1"]));
        await transcript.WriteAsync("delete", manager.DeleteSensorAsync("s1"));
    }

    public static async Task EventAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        var odd = new EventInput
        {
            Event = "e1",
            Class = "class",
            Object = "object",
            GetTypeValue = "GetType",
            String = "string",
            StringValue = "String",
            String2 = "string_",
            EventValue = "Event",
            GrößeInCm = 1.5,
        };
        await transcript.WriteAsync("add", manager.SyncEventAsync(odd, SyncOperation.Add));
        odd.Class = null;
        await transcript.WriteAsync("update", manager.SyncEventAsync(odd, SyncOperation.Update));
        await transcript.ReadAsync("get", manager.GetEventAsync(["e1"]));
        await transcript.WriteAsync("delete", manager.DeleteEventAsync("e1"));
    }
}
