using System.Text.Json.Nodes;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Finds the type of an object behind an interface or union.</summary>
internal static class AbstractTypes
{
    /// <summary>By <c>__typename</c>; else the type that has most of the object's members.</summary>
    public static IObjectGraphType? Choose(object value, IEnumerable<IObjectGraphType> possible)
    {
        if (value is not JsonObject json)
        {
            return null;
        }

        var types = possible.ToList();
        return json["__typename"] is { } name
            ? types.Find(type => type.Name == name.ToString())
            : types.MaxBy(type => json.Count(member => type.Fields.Find(member.Key) is not null));
    }
}
