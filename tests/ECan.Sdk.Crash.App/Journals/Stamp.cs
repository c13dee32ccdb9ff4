using System.Globalization;
using System.Runtime.InteropServices;

namespace ECan.Sdk.Crash.App.Journals;

/// <summary>
/// Says of a value in the cloud which write it came from. It travels in the owner's field, the one that adds, updates and deletes have in common.
/// </summary>
/// <param name="Token">The entity, by a name that does not depend on its key: the SDK may have made that.</param>
/// <param name="Version">The write, counted from 1 in the order of the calls.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stamp(string Token, int Version)
{
    /// <exception cref="FormatException">The text is no stamp.</exception>
    public static Stamp Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0
            ? new(text[..colon], int.Parse(text.AsSpan(colon + 1), CultureInfo.InvariantCulture))
            : throw new FormatException($"'{text}' is no stamp.");
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Token}:{Version}");
}
