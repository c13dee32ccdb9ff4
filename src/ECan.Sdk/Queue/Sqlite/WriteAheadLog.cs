using System.Buffers.Binary;
using System.Globalization;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// Looks into SQLite's write-ahead log for damage that SQLite itself passes over: it takes a log as far as its checksums hold and drops
/// the rest without a word. That is right after a power failure, when the rest was never whole; but one flipped bit in the middle takes
/// every commit behind it along.
/// </summary>
/// <remarks>
/// The format (https://www.sqlite.org/fileformat2.html#the_write_ahead_log): a header of 32 bytes (magic number, version, page size,
/// number of the checkpoint, two salts, two sums), then frames of a page each with 24 bytes before it (page number, size of the
/// database where the frame ends a commit and else 0, the salts of the header, two sums). The sums run on from frame to frame. When
/// the log begins anew its salts change, and frames of before may lie behind the new ones.
/// <para>
/// The rule: a power failure tears what was not flushed, and a commit is accepted when it was flushed; so what is torn has no end. It is
/// damage where a frame does not fit and behind it lies the end of a commit that was written after it: a frame with the salts of this
/// log whose sums run on from those of the frame before it. As each frame tells the sums up to it, that shows behind damage, too.
/// With <see cref="QueueDurability.Normal"/>, which flushes later, a power failure may look the same; then, too, commits are gone.
/// </para>
/// </remarks>
internal sealed class WriteAheadLog
{
    private const int HeaderSize = 32;
    private const int FrameHeaderSize = 24;

    // The last bit says in which order the bytes of numbers are summed; numbers are written with the highest byte first.
    private const uint Magic = 0x377f0682;

    private readonly Stream stream;
    private readonly bool lowestFirst = BitConverter.IsLittleEndian;
    private readonly byte[] frame;
    private readonly string? damage;

    // Of the frame before: the sums that it tells, and those that it has. The one or the other holds where only one of them is wrong.
    private WalSums told;
    private WalSums counted;
    private ulong? salts;

    private WriteAheadLog(Stream stream, ReadOnlySpan<byte> header)
    {
        this.stream = stream;
        var magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        var pageSize = BinaryPrimitives.ReadInt32BigEndian(header[8..]);
        told = WalSums.Read(header[24..]);
        counted = default(WalSums).Add(header[..24], lowestFirst: magic == Magic);
        if ((magic & ~1u) == Magic && counted == told && IsPageSize(pageSize))
        {
            lowestFirst = magic == Magic;
            salts = BinaryPrimitives.ReadUInt64BigEndian(header[16..]);
        }
        else
        {
            // What it says cannot be trusted: the frames are read as they are written here.
            damage = "the header of its write-ahead log";
            counted = default(WalSums).Add(header[..24], lowestFirst);
            pageSize = NewQueueFile.PageSize;
        }

        frame = new byte[FrameHeaderSize + pageSize];
    }

    /// <summary>Reads a log that nobody is writing, frame by frame.</summary>
    /// <returns>What is wrong with it; null if nothing is, if only its end is torn, or if there is none.</returns>
    public static string? FindDamage(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            bufferSize: 128 * 1024
        );
        Span<byte> header = stackalloc byte[HeaderSize];
        return file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) == HeaderSize
            ? new WriteAheadLog(file, header).FindDamage()
            : null;
    }

    private string? FindDamage()
    {
        var found = damage;
        for (var number = 1; ReadFrame(); number++)
        {
            if (!FrameFits())
            {
                found ??= string.Create(
                    CultureInfo.InvariantCulture,
                    $"frame {number} of its write-ahead log"
                );
            }
            else if (found is not null && EndsCommit())
            {
                return $"{found} is damaged, and writes that were accepted later lie behind it";
            }
        }

        return null;
    }

    private bool ReadFrame() =>
        stream.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length;

    private bool EndsCommit() => BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) != 0;

    private bool FrameFits()
    {
        var tells = WalSums.Read(frame.AsSpan(16));
        var counts = Count(told);
        if (counts != tells && told != counted)
        {
            counts = Count(counted);
        }

        (told, counted) = (tells, counts);
        var its = BinaryPrimitives.ReadUInt64BigEndian(frame.AsSpan(8));
        salts ??= its;
        return counts == tells && its == salts;
    }

    private WalSums Count(WalSums before) =>
        before.Add(frame.AsSpan(0, 8), lowestFirst).Add(frame.AsSpan(FrameHeaderSize), lowestFirst);

    private static bool IsPageSize(int size) => size is >= 512 and <= 65536 && int.IsPow2(size);
}
