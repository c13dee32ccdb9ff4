using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>Which generated classes and enums an entity needs that has a type of the app's own.</summary>
internal static class NeededTypes
{
    /// <summary>Those that its properties name, those of the parameters of its queries, and what these hold.</summary>
    public static ISet<string> Of(BindingResult bound, IEnumerable<string> named)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(named);
        var arguments = new[] { bound.Entity!.Get, bound.Entity.Query }
            .SelectMany(query => query?.Arguments ?? EquatableArray<QueryArgumentModel>.Empty)
            .Select(argument => argument.Type);
        foreach (var name in arguments.Select(NameOf).OfType<string>())
        {
            waiting.Enqueue(name);
        }

        while (waiting.Count > 0)
        {
            var name = waiting.Dequeue();
            var type = needed.Add(name)
                ? bound.NestedTypes.FirstOrDefault(nested => nested.ClassName == name)
                : null;
            foreach (var held in (type?.Fields ?? []).Select(field => NameOf(field.Type)))
            {
                if (held is not null)
                {
                    waiting.Enqueue(held);
                }
            }
        }

        return needed;
    }

    private static string? NameOf(TypeModel type) =>
        type.Element is { } element ? NameOf(element) : type.ClrName;
}
