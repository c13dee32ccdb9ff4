using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ECan.Sdk.Sync;

/// <summary>Writes and reads the local JSON form, with buffers that a thread keeps for its next write.</summary>
internal static class LocalJson
{
    /// <summary>Larger buffers are not kept.</summary>
    private const int KeptBytes = 256 * 1024;

    // The text stays in the queue and in requests, never in a page: letters of all languages may stand as they are.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [ThreadStatic]
    private static Scratch? kept;

    /// <summary>Runs a writing action and copies what it wrote.</summary>
    public static byte[] Write<T>(T state, Action<Utf8JsonWriter, T> write)
    {
        var scratch = Rent();
        write(scratch.Writer, state);
        scratch.Writer.Flush();
        var bytes = scratch.Buffer.WrittenSpan.ToArray();
        Return(scratch);
        return bytes;
    }

    /// <summary>Writes an object of the app as it is.</summary>
    public static byte[] Write(JsonElement data)
    {
        try
        {
            return Write(data, static (writer, data) => data.WriteTo(writer));
        }
        catch (InvalidOperationException)
        {
            // Somewhere is half a character, which no writer takes. Where it stands is for those to say who read it.
            return Encoding.UTF8.GetBytes(data.GetRawText());
        }
    }

    /// <summary>Runs a <see cref="CloudWriter"/> for its exceptions alone.</summary>
    public static void Try(CloudWriter write, ReadOnlySpan<byte> local, CloudWriteContext context)
    {
        var scratch = Rent();
        var reader = new Utf8JsonReader(local);
        write(ref reader, scratch.Writer, context);
        Return(scratch);
    }

    /// <summary>Reads texts and numbers of an object by their names; null for what is absent, null or of another kind.</summary>
    /// <exception cref="ArgumentException">A text is not valid Unicode.</exception>
    public static string?[] ReadFields(ReadOnlySpan<byte> local, IReadOnlyList<string> names)
    {
        var values = new string?[names.Count];
        var reader = new Utf8JsonReader(local);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var index = 0;
            while (index < names.Count && !reader.ValueTextEquals(names[index]))
            {
                index++;
            }

            reader.Read();
            if (index == names.Count)
            {
                reader.Skip();
                continue;
            }

            var value = reader.TokenType switch
            {
                JsonTokenType.String => Text(ref reader, names[index]),
                JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                _ => null,
            };
            reader.Skip();

            // A relation may join an entity with one of its own kind: several names can be the same field.
            for (var i = index; i < names.Count; i++)
            {
                if (names[i] == names[index])
                {
                    values[i] = value;
                }
            }
        }

        return values;
    }

    private static string? Text(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException error)
        {
            throw new ArgumentException(
                $"The field '{name}' holds text that is not valid Unicode, such as half a surrogate pair.",
                nameof(name),
                error
            );
        }
    }

    // What threw is not returned: its writer may stand in the middle of a value.
    private static Scratch Rent()
    {
        var scratch = kept ?? new Scratch();
        kept = null;
        return scratch;
    }

    private static void Return(Scratch scratch)
    {
        if (scratch.Buffer.Capacity <= KeptBytes)
        {
            scratch.Writer.Reset();
            scratch.Buffer.ResetWrittenCount();
            kept = scratch;
        }
    }

    private sealed class Scratch
    {
        public Scratch() => Writer = new(Buffer, Options);

        public ArrayBufferWriter<byte> Buffer { get; } = new(1024);

        public Utf8JsonWriter Writer { get; }
    }
}
