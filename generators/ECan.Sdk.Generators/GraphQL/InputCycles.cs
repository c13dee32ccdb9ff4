using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Finds input types that cannot be filled, because they require themselves. Looks at each field once, and never recurs: a schema may nest deep.</summary>
internal sealed class InputCycles
{
    private readonly SchemaDraft draft;
    private readonly HashSet<string> done = [];

    /// <summary>The types from the first to the current one, and where each stands among them.</summary>
    private readonly List<Step> path = [];
    private readonly Dictionary<string, int> places = [];

    private InputCycles(SchemaDraft draft) => this.draft = draft;

    public static void Run(SchemaDraft draft, CancellationToken cancellationToken)
    {
        var cycles = new InputCycles(draft);
        foreach (var type in draft.Types.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.Kind == SchemaTypeKind.Input && !cycles.done.Contains(type.Name))
            {
                cycles.Follow(type);
            }
        }
    }

    private void Follow(TypeDraft first)
    {
        Enter(first);
        while (path.Count > 0)
        {
            var step = path[path.Count - 1];
            if (step.Next == step.Type.Fields.Items.Count)
            {
                path.RemoveAt(path.Count - 1);
                _ = places.Remove(step.Type.Name);
                _ = done.Add(step.Type.Name);
                continue;
            }

            var field = step.Type.Fields.Items[step.Next++];
            if (
                field.Type is not { NonNull: true, Name: { } name }
                || done.Contains(name)
                || !draft.Types.TryGetValue(name, out var next)
                || next.Kind != SchemaTypeKind.Input
            )
            {
                continue;
            }

            if (places.TryGetValue(name, out var place))
            {
                Report(place, field);
            }
            else
            {
                Enter(next);
            }
        }
    }

    private void Enter(TypeDraft type)
    {
        places.Add(type.Name, path.Count);
        path.Add(new(type));
    }

    private void Report(int place, SchemaField last)
    {
        var fields = path.Skip(place).Select(step => step.Path).ToList();
        draft.Report(
            SchemaRules.InputCycle,
            last.NameSpan,
            path[place].Type.Name,
            string.Join(", ", fields.Take(MostFields)) + (fields.Count > MostFields ? ", ..." : "")
        );
    }

    /// <summary>A longer way round is not read to its end.</summary>
    private const int MostFields = 8;

    private sealed class Step(TypeDraft type)
    {
        public TypeDraft Type { get; } = type;

        /// <summary>The field to look at next.</summary>
        public int Next { get; set; }

        /// <summary>The field that was followed.</summary>
        public string Path => $"'{Type.Name}.{Type.Fields.Items[Next - 1].Name}'";
    }
}
