namespace ECan.Sdk;

/// <summary>Numbers of a fixed count of digits.</summary>
internal static class IsoDigits
{
    internal static bool TryRead(ReadOnlySpan<byte> text, int start, int count, out int number)
    {
        number = 0;
        if (text.Length < start + count)
        {
            return false;
        }

        foreach (var digit in text.Slice(start, count))
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
