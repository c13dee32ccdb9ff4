using System.Text;

namespace ECan.Sdk.Generators.Emit;

/// <summary>Identifiers of C#.</summary>
internal static class CSharpNames
{
    private static readonly HashSet<string> Keywords = new(
        (
            "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double "
            + "else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal "
            + "is lock long namespace new null object operator out override params private protected public readonly ref return "
            + "sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked "
            + "unsafe ushort using virtual void volatile while await"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>A name of a member or parameter, as it must be written.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>A name of a type. One without capitals may become a keyword some day, and the compiler warns of it.</summary>
    public static string EscapeType(string name) =>
        name.Any(c => c is < 'a' or > 'z') ? Escape(name) : "@" + name;

    /// <summary>A namespace, each part of it escaped.</summary>
    public static string EscapeNamespace(string name) =>
        string.Join(".", name.Split('.').Select(Escape));

    /// <summary>The name of a parameter that holds a property's value: <c>agid</c> of <c>Agid</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>A name that is none of those already taken; taken from now on.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        var candidate = name;
        for (var number = 2; !taken.Add(candidate); number++)
        {
            candidate = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    /// <summary>A name as words: <c>Org id</c> of <c>OrgId</c>.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord =
                i > 0
                && char.IsUpper(name[i])
                && (
                    !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))
                );
            if (name[i] is '_' || startsWord)
            {
                words.Append(' ');
            }

            if (name[i] is not '_')
            {
                var isAcronym = i + 1 < name.Length && char.IsUpper(name[i + 1]);
                words.Append(i == 0 || isAcronym ? name[i] : char.ToLowerInvariant(name[i]));
            }
        }

        return words.ToString().Trim();
    }
}
