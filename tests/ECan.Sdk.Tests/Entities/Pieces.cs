using System.Buffers;

namespace ECan.Sdk.Tests.Entities;

/// <summary>Data in pieces of one byte, as a network or pipe might deliver them.</summary>
internal sealed class Pieces : ReadOnlySequenceSegment<byte>
{
    private Pieces(ReadOnlyMemory<byte> memory, long index)
    {
        Memory = memory;
        RunningIndex = index;
    }

    public static ReadOnlySequence<byte> Of(byte[] data)
    {
        var first = new Pieces(data.AsMemory(0, 1), 0);
        var last = first;
        for (var i = 1; i < data.Length; i++)
        {
            var next = new Pieces(data.AsMemory(i, 1), i);
            last.Next = next;
            last = next;
        }

        return new(first, 0, last, 1);
    }
}
