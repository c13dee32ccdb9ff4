using ECan.Sdk.Generators.Binding;
using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Judges whether types have what the interfaces want that they implement.</summary>
internal sealed class InterfaceChecks
{
    private readonly SchemaDraft draft;
    private readonly TypeDraft type;
    private readonly TypeDraft wanted;
    private readonly TypeUse use;

    private InterfaceChecks(SchemaDraft draft, TypeDraft type, TypeDraft wanted, TypeUse use)
    {
        this.draft = draft;
        this.type = type;
        this.wanted = wanted;
        this.use = use;
    }

    public static void Run(SchemaDraft draft, CancellationToken cancellationToken)
    {
        foreach (var candidate in draft.Types.Values)
        {
            if (candidate.Kind is not (SchemaTypeKind.Object or SchemaTypeKind.Interface))
            {
                continue;
            }

            foreach (var named in candidate.Members.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();

                // What is no interface, or is nothing at all, was reported as that.
                if (
                    draft.Types.TryGetValue(named.Name, out var found)
                    && found.Kind == SchemaTypeKind.Interface
                )
                {
                    new InterfaceChecks(draft, candidate, found, named).Run();
                }
            }
        }
    }

    private void Run()
    {
        if (wanted == type)
        {
            Report(use.Span, "no interface implements itself. Remove it.");
            return;
        }

        foreach (var inherited in wanted.Members.Items)
        {
            if (inherited.Name == type.Name)
            {
                Report(
                    use.Span,
                    $"'{wanted.Name}' implements '{type.Name}'. Remove one of the two."
                );
            }
            else if (!type.Members.TryFind(inherited.Name, out _))
            {
                Report(
                    use.Span,
                    $"not '{inherited.Name}', which '{wanted.Name}' implements. Write 'implements {wanted.Name} & {inherited.Name}'."
                );
            }
        }

        foreach (var field in wanted.Fields.Items)
        {
            if (type.Fields.TryFind(field.Name, out var own))
            {
                CheckField(field, own);
            }
            else
            {
                Report(
                    use.Span,
                    $"it has no field '{field.Name}'. Add '{field.Name}: {field.Type}'."
                );
            }
        }
    }

    private void CheckField(SchemaField field, SchemaField own)
    {
        if (!Fits(own.Type, field.Type))
        {
            Report(
                own.TypeSpan,
                $"'{type.Name}.{own.Name}' is of type '{own.Type}', where '{wanted.Name}' has '{field.Type}'. Write '{field.Type}', or a type within it."
            );
        }

        foreach (var argument in field.Arguments)
        {
            var found = Find(own.Arguments, argument.Name);
            if (found is null)
            {
                Report(
                    own.NameSpan,
                    $"'{type.Name}.{own.Name}' lacks the argument '{argument.Name}'. Add '{argument.Name}: {argument.Type}'."
                );
            }
            else if (!found.Type.Equals(argument.Type))
            {
                Report(
                    found.TypeSpan,
                    $"the argument '{argument.Name}' of '{type.Name}.{own.Name}' is of type '{found.Type}', where '{wanted.Name}' has '{argument.Type}'. Write '{argument.Type}'."
                );
            }
        }

        foreach (var argument in own.Arguments)
        {
            if (CloudField.IsRequired(argument) && Find(field.Arguments, argument.Name) is null)
            {
                Report(
                    argument.NameSpan,
                    $"'{type.Name}.{own.Name}' requires the argument '{argument.Name}', which '{wanted.Name}' does not know. Let it be null, or give it a default."
                );
            }
        }
    }

    /// <summary>Whether all that one type may hold is what the other may hold.</summary>
    private bool Fits(SchemaTypeRef own, SchemaTypeRef other)
    {
        if (other.NonNull && !own.NonNull)
        {
            return false;
        }

        if (own.Element is { } element)
        {
            return other.Element is { } otherElement && Fits(element, otherElement);
        }

        return other.Element is null
            && (own.Name == other.Name || IsWithin(own.Name!, other.Name!));
    }

    private bool IsWithin(string own, string other)
    {
        if (
            !draft.Types.TryGetValue(own, out var ownType)
            || !draft.Types.TryGetValue(other, out var otherType)
        )
        {
            // One that is not defined was reported as that.
            return true;
        }

        return otherType.Kind switch
        {
            SchemaTypeKind.Union => otherType.Members.TryFind(own, out _),
            SchemaTypeKind.Interface => ownType.Kind
                is SchemaTypeKind.Object
                    or SchemaTypeKind.Interface
                && ownType.Members.TryFind(other, out _),
            _ => false,
        };
    }

    private static SchemaField? Find(IReadOnlyList<SchemaField> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    private void Report(Model.FileSpan span, string problem) =>
        draft.Report(
            SchemaRules.InterfaceNotFulfilled,
            span,
            use.Owner.Sentence(),
            wanted.Name,
            problem
        );
}
