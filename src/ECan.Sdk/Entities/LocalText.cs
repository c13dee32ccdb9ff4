using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ECan.Sdk;

/// <summary>The text of a string or number at a reader, unescaped, as UTF-8; in the reader's own buffer where it can be.</summary>
internal readonly ref struct LocalText : IDisposable
{
    private readonly byte[]? rented;

    private LocalText(ReadOnlySpan<byte> bytes, byte[]? rented)
    {
        Bytes = bytes;
        this.rented = rented;
    }

    internal ReadOnlySpan<byte> Bytes { get; }

    /// <summary>The text where it can be taken as it stands: in one piece, nothing escaped, and Unicode.</summary>
    internal static bool TryGetPlain(ref Utf8JsonReader local, out ReadOnlySpan<byte> text)
    {
        text = local.ValueSpan;
        return !local.HasValueSequence
            && !local.ValueIsEscaped
            // Most texts are ASCII, which is told in half the time.
            && (Ascii.IsValid(text) || Utf8.IsValid(text));
    }

    /// <exception cref="CloudMappingException">The text is not valid Unicode, which no cloud would take.</exception>
    internal static LocalText Of(ref Utf8JsonReader local, in CloudField field)
    {
        if (TryGetPlain(ref local, out var plain))
        {
            return new(plain, rented: null);
        }

        if (!local.HasValueSequence && !local.ValueIsEscaped)
        {
            throw field.NotUnicode();
        }

        var length = local.HasValueSequence
            ? checked((int)local.ValueSequence.Length)
            : local.ValueSpan.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return new(buffer.AsSpan(0, Copy(ref local, buffer)), buffer);
        }
        catch (InvalidOperationException exception)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw field.NotUnicode(exception);
        }
    }

    public void Dispose()
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static int Copy(ref Utf8JsonReader local, byte[] buffer)
    {
        if (local.TokenType is JsonTokenType.String)
        {
            return local.CopyString(buffer);
        }

        local.ValueSequence.CopyTo(buffer);
        return (int)local.ValueSequence.Length;
    }
}
