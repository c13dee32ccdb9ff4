using System.Text;
using System.Text.Json;
using SyncJson = ECan.Sdk.Sync.LocalJson;

namespace ECan.Sdk.Tests.Sync;

public sealed class LocalJsonTests
{
    [Fact]
    public void A_thread_that_has_its_buffer_takes_no_more_memory_than_it_writes()
    {
        Assert.Equal("\"name\"", Encoding.UTF8.GetString(Write()));
        Try();
        Try();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Write();
        Try();
        var bytes = Write();
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("\"name\"", Encoding.UTF8.GetString(bytes));
        Assert.InRange(taken, 0, 200);
    }

    [Fact]
    public void The_buffer_of_a_large_entity_is_let_go()
    {
        Write();
        SyncJson.Write(new string('x', 300_000), WriteText);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Write();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1024, 4096);
    }

    [Fact]
    public void A_field_within_another_one_is_not_the_entitys_own()
    {
        var fields = SyncJson.ReadFields(
            """{"meta":{"id":"x","name":"y"},"list":[{"id":"z"}],"id":"a"}"""u8,
            ["id", "name"]
        );
        Assert.Equal("a", fields[0]);
        Assert.Null(fields[1]);
    }

    [Fact]
    public void Half_a_character_is_kept_as_it_is_and_refused_where_it_identifies()
    {
        using var document = JsonDocument.Parse("""{"id":"\ud800"}""");
        var bytes = SyncJson.Write(document.RootElement);
        Assert.Equal("""{"id":"\ud800"}""", Encoding.UTF8.GetString(bytes));

        var exception = Assert.Throws<ArgumentException>(() => SyncJson.ReadFields(bytes, ["id"]));
        Assert.Contains("'id'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("not valid Unicode", exception.Message, StringComparison.Ordinal);
    }

    private static readonly CloudWriteContext Context = new("skill", "a");
    private static readonly CloudWriter CopyText = Copy;
    private static readonly Action<Utf8JsonWriter, string> WriteText = static (writer, text) =>
        writer.WriteStringValue(text);

    private static byte[] Write() => SyncJson.Write("name", WriteText);

    private static void Try() => SyncJson.Try(CopyText, "\"local\""u8, Context);

    private static void Copy(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        CloudWriteContext context
    )
    {
        local.Read();
        cloud.WriteStringValue(local.ValueSpan);
    }
}
