using System.Text;

namespace ECan.Sdk.Build.Benchmarks.Inputs;

/// <summary>
/// A schema in the style of the largest public APIs: many object types with connections, edges, enums, input and payload types, most fields
/// described. The same text at every call.
/// </summary>
internal static class LargeSchema
{
    /// <summary>So many resources give about 1.3 MB and 64 000 lines.</summary>
    public const int Resources = 690;

    private static readonly string[] Scalars =
    [
        "String",
        "Int",
        "Float",
        "Boolean",
        "ID",
        "AWSDateTime",
        "AWSJSON",
        "AWSURL",
        "String!",
        "[String!]!",
    ];

    /// <summary>The whole schema.</summary>
    public static string Make(int resources)
    {
        var text = new StringBuilder(MakeTypes(resources));
        Root(text, "Query", resources, i => $"resource{i}(id: ID!): Resource{i}");
        Root(
            text,
            "Mutation",
            resources,
            i => $"createResource{i}(input: CreateResource{i}Input!): CreateResource{i}Payload"
        );
        return text.ToString();
    }

    /// <summary>The types alone, to go behind another schema.</summary>
    public static string MakeTypes(int resources)
    {
        var text = new StringBuilder("\ninterface ResourceNode {\n  id: ID!\n}\n\n");
        for (var i = 0; i < resources; i++)
        {
            Resource(text, i, resources);
        }

        return text.ToString();
    }

    private static void Resource(StringBuilder text, int number, int resources)
    {
        Line(text, $"\"\"\"\nThe resource number {number}, with all that belongs to it.\n\"\"\"");
        Line(text, $"type Resource{number} implements ResourceNode {{");
        Line(text, "  \"Identifies it.\"\n  id: ID!");
        for (var field = 0; field < 16; field++)
        {
            Line(text, $"  \"The value {field} of the resource.\"");
            Line(text, $"  value{field}: {Scalars[(number + field) % Scalars.Length]}");
        }

        var other = (number * 7 + 1) % resources;
        Line(text, $"  \"What belongs to it.\"");
        Line(
            text,
            $"  others(\n    first: Int\n    after: String\n    state: State{number}\n  ): Resource{other}Connection!"
        );
        Line(text, $"  parent: Resource{other}");
        Line(text, "}\n");
        Line(
            text,
            $"type Resource{number}Connection {{\n  edges: [Resource{number}Edge]\n  nodes: [Resource{number}]\n  totalCount: Int!\n}}\n"
        );
        Line(
            text,
            $"type Resource{number}Edge {{\n  cursor: String!\n  node: Resource{number}\n}}\n"
        );
        Line(text, $"enum State{number} {{\n  OPEN\n  CLOSED\n  MERGED\n}}\n");
        Line(text, $"input CreateResource{number}Input {{");
        Line(text, "  id: ID!");
        for (var field = 0; field < 16; field++)
        {
            Line(
                text,
                $"  value{field}: {Scalars[(number + field) % Scalars.Length].TrimEnd('!')}"
            );
        }

        Line(text, "}\n");
        Line(
            text,
            $"type CreateResource{number}Payload {{\n  clientMutationId: String\n  resource: Resource{number}\n}}\n"
        );
    }

    private static void Root(
        StringBuilder text,
        string name,
        int resources,
        Func<int, string> field
    )
    {
        Line(text, $"type {name} {{");
        for (var i = 0; i < resources; i++)
        {
            Line(text, $"  \"About the resource {i}.\"\n  {field(i)}");
        }

        Line(text, "}\n");
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
