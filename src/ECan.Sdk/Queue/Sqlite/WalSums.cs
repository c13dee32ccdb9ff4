using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>The two running sums of a write-ahead log (https://www.sqlite.org/fileformat2.html#checksum_algorithm).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WalSums(uint First, uint Second)
{
    public static WalSums Read(ReadOnlySpan<byte> bytes) =>
        new(
            BinaryPrimitives.ReadUInt32BigEndian(bytes),
            BinaryPrimitives.ReadUInt32BigEndian(bytes[4..])
        );

    /// <summary>Goes on with bytes, whose number is a multiple of 8.</summary>
    public WalSums Add(ReadOnlySpan<byte> bytes, bool lowestFirst)
    {
        var (first, second) = this;
        var turn = lowestFirst != BitConverter.IsLittleEndian;
        var words = MemoryMarshal.Cast<byte, uint>(bytes);
        for (var index = 0; index + 1 < words.Length; index += 2)
        {
            unchecked
            {
                first += Turned(words[index], turn) + second;
                second += Turned(words[index + 1], turn) + first;
            }
        }

        return new(first, second);
    }

    private static uint Turned(uint word, bool turn) =>
        turn ? BinaryPrimitives.ReverseEndianness(word) : word;
}
