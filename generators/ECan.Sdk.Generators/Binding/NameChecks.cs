using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Finds generated types that share a name, over all mappings.</summary>
internal sealed class NameChecks
{
    /// <summary>Names become file names of the generator's output, which do not tell capitals from small letters.</summary>
    private readonly Dictionary<string, NameOwner> owners = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ECanSync"] = new("the class that holds the generated methods", Model: null),
    };

    private readonly List<string> refused = [];
    private readonly List<DiagnosticInfo> diagnostics = [];

    private NameChecks() { }

    /// <summary>Entities first, so that it is the type within another that has to give way; each group by path.</summary>
    public static NameReport Run(IEnumerable<BindingResult> results)
    {
        var checks = new NameChecks();
        var entities = results
            .Where(result => result.Entity is not null)
            .OrderBy(result => result.Path, StringComparer.Ordinal)
            .ToList();
        foreach (var result in entities)
        {
            checks.Claim(result, EntityNames(result.Entity!));
        }

        foreach (var result in entities.Where(result => !checks.refused.Contains(result.Path)))
        {
            checks.Claim(result, TypeNames(result));
        }

        return new(checks.refused.ToEquatableArray(), checks.diagnostics.ToEquatableArray());
    }

    private static IEnumerable<(string Name, NameOwner Owner)> EntityNames(EntityModel entity)
    {
        var words = $"the class of the data type '{entity.DataType}'";
        if (entity.Own is null)
        {
            yield return (entity.ClassName, new(words, entity));
        }

        yield return (
            $"Sync{entity.MethodName}Async",
            new($"the method of the data type '{entity.DataType}'", entity)
        );
    }

    private static IEnumerable<(string Name, NameOwner Owner)> TypeNames(BindingResult result)
    {
        foreach (var type in result.NestedTypes)
        {
            yield return (
                type.ClassName,
                new($"a type within '{result.Entity!.DataType}'", type with { HasClass = true })
            );
        }

        foreach (var type in result.Enums)
        {
            yield return (type.ClassName, new($"an enum of '{result.Entity!.DataType}'", type));
        }
    }

    private void Claim(BindingResult result, IEnumerable<(string Name, NameOwner Owner)> claims)
    {
        foreach (var (name, owner) in claims)
        {
            if (!owners.TryGetValue(name, out var other))
            {
                owners.Add(name, owner);
            }
            else if (!owner.Model!.Equals(other.Model))
            {
                Refuse(result, name, owner, other);
                return;
            }
        }
    }

    private void Refuse(BindingResult result, string name, NameOwner owner, NameOwner other)
    {
        refused.Add(result.Path);
        diagnostics.Add(
            BindingRules.CollidingName.At(
                result.NameSpan,
                name,
                $"{owner.Words} would have the name of {other.Words}. Name another 'graphql_type' or 'data_type', or rename the type in the schema."
            )
        );
    }

    /// <summary>Two mappings may use one nested type: it is the same model then, and no collision.</summary>
    private sealed record NameOwner(string Words, object? Model);
}
