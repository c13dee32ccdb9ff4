using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ECan.Sdk.Tests.Entities;

/// <summary>Runs one conversion on one value.</summary>
internal static class Cloud
{
    /// <summary>What a value of the local form becomes as the field <c>f</c> of the data type <c>thing</c>.</summary>
    public static string Convert(CloudValueWriter value, string local) =>
        Convert(value, Encoding.UTF8.GetBytes(local));

    public static string Convert(CloudValueWriter value, byte[] local)
    {
        var reader = new Utf8JsonReader(local);
        return Convert(value, ref reader);
    }

    /// <summary>The same, of a value that lies in pieces of one byte.</summary>
    public static string ConvertPieces(CloudValueWriter value, string local)
    {
        var reader = new Utf8JsonReader(Pieces.Of(Encoding.UTF8.GetBytes(local)));
        return Convert(value, ref reader);
    }

    /// <summary>What a value that does not fit is answered with.</summary>
    public static string Refuse(CloudValueWriter value, string local)
    {
        var exception = Assert.Throws<CloudMappingException>(() => Convert(value, local));
        Assert.Equal("thing", exception.DataType);
        Assert.Equal("f", exception.Field);
        return exception.Message;
    }

    private static string Convert(CloudValueWriter value, ref Utf8JsonReader reader)
    {
        Assert.True(reader.Read());
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            var parent = new CloudObject(
                new CloudWriteContext("thing", account: null),
                CloudNulls.Omit,
                path: null
            );
            value(ref reader, writer, new CloudField(parent, "f"));
        }

        Assert.False(reader.Read(), "The conversion did not read its value to the end.");
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
