using System.Text;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Names of the schema and of the local form as C# names.</summary>
internal static class ClrName
{
    /// <summary><c>OrgId</c> of <c>org_id</c>, <c>InputModes</c> of <c>inputModes</c>; always a valid identifier.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        var isShouted = !name.Any(char.IsLower);
        var beginsWord = true;
        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter))
            {
                beginsWord = true;
                continue;
            }

            _ = result.Append(
                beginsWord ? char.ToUpperInvariant(letter)
                : isShouted ? char.ToLowerInvariant(letter)
                : letter
            );
            beginsWord = false;
        }

        return Valid(result.ToString(), "Field");
    }

    /// <summary><c>nextToken</c> of <c>next_token</c>. A keyword stays one: whoever writes it escapes it.</summary>
    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    /// <summary>The schema's own name of a type wherever it can stand in C#: <c>PARAM</c> stays <c>PARAM</c>.</summary>
    public static string ForType(string name) =>
        name.Length > 0 && char.IsUpper(name[0]) && name.All(char.IsLetterOrDigit)
            ? name
            : Pascal(name);

    /// <summary>The compiler compares identifiers in their composed form, so names are told apart in it.</summary>
    private static string Valid(string name, string whenEmpty)
    {
        var composed = name.Normalize(NormalizationForm.FormC);
        return composed.Length == 0 ? whenEmpty
            : char.IsDigit(composed[0]) ? "_" + composed
            : composed;
    }
}
