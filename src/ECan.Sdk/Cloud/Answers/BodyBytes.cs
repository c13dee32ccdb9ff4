using System.Buffers;

namespace ECan.Sdk.Cloud;

/// <summary>The body of an answer, or why there is none.</summary>
internal readonly record struct BodyBytes(ReadOnlyMemory<byte> Bytes, AnswerBody? Problem)
{
    /// <summary>The most that is read of one answer, in bytes.</summary>
    public const int Limit = 32 * 1024 * 1024;

    private const int FirstChunk = 4096;

    /// <summary>Reads a body up to the limit. A connection that ends early is a problem of the body, not an exception.</summary>
    public static async Task<BodyBytes> ReadAsync(
        HttpContent content,
        int limit,
        CancellationToken cancellationToken
    )
    {
        if (content.Headers.ContentLength > limit)
        {
            return new(default, AnswerBody.TooLarge);
        }

        var buffer = new ArrayBufferWriter<byte>(
            // One byte more than announced, so that the end is found without growing.
            (int)Math.Max((content.Headers.ContentLength ?? 0) + 1, FirstChunk)
        );
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = stream.ConfigureAwait(false);
            while (true)
            {
                // A stream of the app's handlers may take no notice of the token.
                cancellationToken.ThrowIfCancellationRequested();
                var memory = buffer.GetMemory(1);
                var read = await stream.ReadAsync(memory, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return new(buffer.WrittenMemory, null);
                }

                buffer.Advance(read);
                if (buffer.WrittenCount > limit)
                {
                    return new(default, AnswerBody.TooLarge);
                }
            }
        }
        catch (Exception exception)
            when (exception is IOException or HttpRequestException or InvalidDataException)
        {
            // InvalidDataException: the body says that it is compressed, and is not, or is cut.
            return new(default, AnswerBody.Cut);
        }
    }
}
