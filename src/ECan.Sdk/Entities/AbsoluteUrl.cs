using System.Diagnostics.CodeAnalysis;

namespace ECan.Sdk;

internal static class AbsoluteUrl
{
    /// <summary>Reads an address that has its scheme. On Unix the framework takes a rooted path for one, too; here it is none.</summary>
    internal static bool TryParse(string? text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && text!.StartsWith(url.Scheme + ":", StringComparison.OrdinalIgnoreCase);
}
