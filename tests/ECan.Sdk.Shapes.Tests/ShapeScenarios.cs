using System.Text.Json.Nodes;
using ECan.Sdk.Shapes.Tests.Cloud;

namespace ECan.Sdk.Shapes.Tests;

/// <summary>One entity for each form of argument, delete, result and query.</summary>
internal static class ShapeScenarios
{
    public static async Task ParcelAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        Parcel[] parcels =
        [
            new()
            {
                Id = "p1",
                Label = "Books",
                Weight = 2.5,
                Contents = JsonNode.Parse("""["atlas"]"""),
            },
            new() { Id = "p2", Label = "Lamp" },
        ];
        await transcript.WriteAsync("add", manager.SyncParcelAsync(parcels, SyncOperation.Add));
        parcels[0].Weight = null;
        await transcript.WriteAsync(
            "update",
            manager.SyncParcelAsync(parcels[0], SyncOperation.Update)
        );
        await transcript.ReadAsync("get", manager.GetParcelAsync("p1"));
        await transcript.ReadAsync("query", manager.QueryParcelAsync("""{"label":"Lamp"}"""));
        await transcript.WriteAsync("delete", manager.DeleteParcelAsync("p1"));
        await transcript.WriteAsync(
            "delete with its owner",
            manager.SyncParcelAsync(
                new Parcel
                {
                    Id = "p2",
                    Label = "Lamp",
                    Owner = "ada@example.com",
                },
                SyncOperation.Delete
            )
        );
    }

    public static async Task CrateAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        Crate[] crates =
        [
            new() { Id = "c1", Label = "Apples" },
            new()
            {
                Id = "c2",
                Label = "Pears",
                Size = 3,
            },
            new() { Id = "c3", Label = "Plums" },
        ];
        await transcript.WriteAsync("add", manager.SyncCrateAsync(crates, SyncOperation.Add));
        crates[0].Size = 7;
        await transcript.WriteAsync(
            "update",
            manager.SyncCrateAsync(crates[0], SyncOperation.Update)
        );
        await transcript.ReadAsync("get", manager.GetCrateAsync("c1"));
        await transcript.ReadPagesAsync("list in pages", manager.QueryCrateAsync(limit: 1));
        await transcript.ReadPagesAsync(
            "list with a filter",
            manager.QueryCrateAsync(new CrateFilterInput { Label = "Pears" })
        );
        await transcript.WriteAsync("delete", manager.DeleteCrateAsync("c1"));
        await transcript.WriteAsync(
            "delete many",
            manager.SyncCrateAsync([crates[1], crates[2]], SyncOperation.Delete)
        );
    }

    public static async Task PalletAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        PalletInput[] pallets =
        [
            new() { Id = "p1", Label = "Wood" },
            new() { Id = "p2", Label = "Steel" },
        ];
        await transcript.WriteAsync("add", manager.SyncPalletAsync(pallets, SyncOperation.Add));
        pallets[1].Label = "Iron";
        await transcript.WriteAsync(
            "update",
            manager.SyncPalletAsync(pallets[1], SyncOperation.Update)
        );
        await transcript.ReadAsync(
            "query",
            manager.QueryPalletAsync(new PalletQuery { Label = "Iron" })
        );
        await transcript.WriteAsync(
            "delete many",
            manager.SyncPalletAsync(pallets, SyncOperation.Delete)
        );
    }

    public static async Task DockAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        var dock = new DockInput { Id = "d1", Name = "North" };
        await transcript.WriteAsync("add", manager.SyncDockAsync(dock, SyncOperation.Add));
        dock.Name = "South";
        await transcript.WriteAsync("update", manager.SyncDockAsync(dock, SyncOperation.Update));
        await transcript.ReadAsync("get", manager.GetDockAsync("d1"));
        await transcript.WriteAsync(
            "add what exists",
            manager.SyncDockAsync(new DockInput { Id = "d1", Name = "Other" }, SyncOperation.Add)
        );
        await transcript.WriteAsync(
            "add another",
            manager.SyncDockAsync(new DockInput { Id = "d2", Name = "West" }, SyncOperation.Add)
        );
        await transcript.WriteAsync("delete", manager.DeleteDockAsync("d2"));
    }

    public static async Task LorryAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        Lorry[] lorries =
        [
            new() { Id = "l1", Plate = "M-AB 1" },
            new() { Id = "l2", Plate = "M-AB 2" },
        ];
        await transcript.WriteAsync("add", manager.SyncLorryAsync(lorries, SyncOperation.Add));
        await transcript.WriteAsync(
            "add one that exists and one that does not",
            manager.SyncLorryAsync(
                [lorries[0], new Lorry { Id = "l3", Plate = "M-AB 3" }],
                SyncOperation.Add
            )
        );
        lorries[1].Plate = "B-CD 2";
        await transcript.WriteAsync(
            "update one that is there and one that is not",
            manager.SyncLorryAsync(
                [lorries[1], new Lorry { Id = "l9", Plate = "none" }],
                SyncOperation.Update
            )
        );
        await transcript.ReadAsync("get", manager.GetLorryAsync(["l1", "l3"]));
        await transcript.WriteAsync(
            "delete",
            manager.SyncLorryAsync(lorries[1], SyncOperation.Delete)
        );
    }

    public static async Task GateAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        GateInput[] gates =
        [
            new() { Site = "north", Number = "1" },
            new() { Site = "north", Number = "2" },
            new() { Site = "south", Number = "1" },
        ];
        await transcript.WriteAsync("add", manager.SyncGateAsync(gates, SyncOperation.Add));
        gates[0].Open = true;
        await transcript.WriteAsync(
            "update",
            manager.SyncGateAsync(gates[0], SyncOperation.Update)
        );
        await transcript.ReadAsync("get", manager.GetGateAsync("north", "1"));
        await transcript.WriteAsync("delete", manager.DeleteGateAsync("north", "1"));
        await transcript.WriteAsync(
            "delete many",
            manager.SyncGateAsync([gates[1], gates[2]], SyncOperation.Delete)
        );
    }

    public static async Task StopAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        var stop = new StopInput
        {
            Tour = "t1",
            Dock = "d1",
            At = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero),
        };
        await transcript.WriteAsync("add", manager.SyncStopAsync(stop, SyncOperation.Add));
        stop.At = null;
        await transcript.WriteAsync("update", manager.SyncStopAsync(stop, SyncOperation.Update));
        await transcript.ReadAsync("query", manager.QueryStopAsync("""{"dock":"d1"}"""));
        await transcript.WriteAsync("delete", manager.DeleteStopAsync("t1", "d1"));
    }

    public static async Task RouteAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        var route = new Route
        {
            From = "a",
            To = "b",
            Toll = 1.5,
        };
        await transcript.WriteAsync("add", manager.SyncRouteAsync(route, SyncOperation.Add));
        route.Toll = 2;
        await transcript.WriteAsync("update", manager.SyncRouteAsync(route, SyncOperation.Update));
        await transcript.ReadAsync("get", manager.GetRouteAsync("a", "b"));
        await transcript.WriteAsync("delete", manager.DeleteRouteAsync("a", "b"));
    }
}
