using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>An own type that stands for a type within an entity.</summary>
internal sealed record OwnNested(OwnClass Class, NestedTypeModel Type, string Converter);

/// <summary>Gives each nested type and enum the class that reads and writes it.</summary>
internal sealed class OwnConverters
{
    /// <summary>No other generated name holds an underscore there.</summary>
    private const string Prefix = "Own_";

    private readonly Dictionary<(string Class, string Type), string> nested = [];
    private readonly Queue<OwnNested> waiting = new();
    private readonly List<OwnEnumModel> enums = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public IEnumerable<OwnEnumModel> Enums => enums;

    public OwnNested? Next() => waiting.Count > 0 ? waiting.Dequeue() : null;

    public string Of(OwnClass type, NestedTypeModel model)
    {
        if (!nested.TryGetValue((type.Name, model.ClassName), out var converter))
        {
            converter = Name(type.ShortName);
            nested.Add((type.Name, model.ClassName), converter);
            waiting.Enqueue(new(type, model, converter));
        }

        return converter;
    }

    public string Of(ClrType type, EquatableArray<OwnEnumMemberModel> members)
    {
        var known = enums.Find(model =>
            model.TypeName == type.Name && model.Members.Equals(members)
        );
        if (known is null)
        {
            known = new(type.Name, Name(type.ShortName), members);
            enums.Add(known);
        }

        return known.Converter;
    }

    private string Name(string type)
    {
        var name = Prefix + string.Concat(type.Where(char.IsLetterOrDigit));
        var candidate = name;
        for (var number = 2; !names.Add(candidate); number++)
        {
            candidate = string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                "{0}_{1}",
                name,
                number
            );
        }

        return candidate;
    }
}
