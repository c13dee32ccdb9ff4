using System.Security.Cryptography;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>A name for the texts of a schema that no other texts share.</summary>
internal static class SchemaChecksum
{
    /// <summary>Takes in the paths too, because places of definitions belong to the model.</summary>
    public static string Of(IReadOnlyList<SchemaSource> sources)
    {
        using var hash = SHA256.Create();
        foreach (var source in sources)
        {
            Add(hash, source.Path);
            Add(hash, source.Text);
        }

        _ = hash.TransformFinalBlock([], 0, 0);
        return Convert.ToBase64String(hash.Hash);
    }

    /// <summary>The length goes first, so that no two lists of texts run together to the same bytes.</summary>
    private static void Add(SHA256 hash, string text)
    {
        var length = BitConverter.GetBytes(text.Length);
        _ = hash.TransformBlock(length, 0, length.Length, null, 0);

        // Units as they are: an encoder would make one character of all broken surrogates.
        var units = new byte[text.Length * sizeof(char)];
        Buffer.BlockCopy(text.ToCharArray(), 0, units, 0, units.Length);
        _ = hash.TransformBlock(units, 0, units.Length, null, 0);
    }
}
