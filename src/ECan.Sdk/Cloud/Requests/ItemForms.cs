using System.Buffers;
using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>
/// Turns items into the cloud's form, each apart from the others, so that one that does not fit leaves no half-written text
/// behind and keeps no other item from being sent.
/// </summary>
internal sealed class ItemForms : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter writer;
    private readonly List<Range> forms = [];

    public ItemForms() => writer = new Utf8JsonWriter(buffer, RequestBody.Options);

    /// <summary>The bytes of all forms.</summary>
    public int Bytes { get; private set; }

    public int Count => forms.Count;

    public ReadOnlySpan<byte> this[int index] => buffer.WrittenSpan[forms[index]];

    /// <summary>Adds an item; if it does not fit, says why and adds nothing.</summary>
    public CloudMappingException? Add(
        MutationItem item,
        CloudWriter write,
        CloudWriteContext context
    )
    {
        var start = buffer.WrittenCount;
        writer.Reset();
        try
        {
            context.Version = item.Version;
            var local = new Utf8JsonReader(item.Payload.Span);
            write(ref local, writer, context);
            writer.Flush();
            if (writer.CurrentDepth != 0 || writer.BytesCommitted == 0)
            {
                return new(context.DataType, "*", "The mapping wrote no complete JSON value.");
            }
        }
        catch (CloudMappingException exception)
        {
            return exception;
        }
        catch (Exception exception) when (IsAboutTheData(exception))
        {
            return new(context.DataType, "*", exception.Message, exception);
        }

        forms.Add(start..buffer.WrittenCount);
        Bytes += buffer.WrittenCount - start;
        return null;
    }

    public void Dispose() => writer.Dispose();

    // What reading damaged or unfitting JSON, and writing numbers and dates, may throw.
    private static bool IsAboutTheData(Exception exception) =>
        exception
            is JsonException
                or FormatException
                or ArithmeticException
                or ArgumentException
                or InvalidOperationException;
}
