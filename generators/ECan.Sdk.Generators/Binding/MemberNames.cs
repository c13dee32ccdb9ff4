using System.Globalization;

namespace ECan.Sdk.Generators.Binding;

/// <summary>The names of one class or parameter list, each given once.</summary>
internal sealed class MemberNames(IEnumerable<string> reserved)
{
    /// <summary>What every class has already.</summary>
    private static readonly string[] ObjectMembers =
    [
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString",
    ];

    private readonly HashSet<string> taken = [.. reserved];

    /// <summary>For a class: its members may be called neither as it nor as what it inherits.</summary>
    public static MemberNames OfClass(string className) => new([.. ObjectMembers, className]);

    /// <summary>For an enum's struct, which has members of its own.</summary>
    public static MemberNames OfEnum(string className) =>
        new([.. ObjectMembers, className, "Value", "Values", "Parse", "TryParse", "IsKnown"]);

    /// <summary>The name itself, else with <c>Value</c> behind it, else with a number.</summary>
    public string Take(string wanted)
    {
        if (taken.Add(wanted))
        {
            return wanted;
        }

        var candidate = wanted + "Value";
        for (var number = 2; !taken.Add(candidate); number++)
        {
            candidate = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }
}
