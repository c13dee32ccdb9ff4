namespace ECan.Sdk.Generators.Mappings;

/// <summary>The grammar of JSON numbers.</summary>
internal static class JsonNumber
{
    public static bool IsValid(string raw)
    {
        var position = raw.Length > 0 && raw[0] == '-' ? 1 : 0;
        var whole = Digits(raw, ref position);
        if (whole == 0 || (whole > 1 && raw[position - whole] == '0'))
        {
            return false;
        }

        if (position < raw.Length && raw[position] == '.')
        {
            position++;
            if (Digits(raw, ref position) == 0)
            {
                return false;
            }
        }

        if (position < raw.Length && raw[position] is 'e' or 'E')
        {
            position++;
            if (position < raw.Length && raw[position] is '+' or '-')
            {
                position++;
            }

            if (Digits(raw, ref position) == 0)
            {
                return false;
            }
        }

        return position == raw.Length;
    }

    private static int Digits(string raw, ref int position)
    {
        var start = position;
        while (position < raw.Length && raw[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position - start;
    }
}
