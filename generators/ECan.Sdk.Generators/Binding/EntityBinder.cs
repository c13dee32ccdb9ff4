using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Puts an entity together, once it is known which type it is and which operations it has.</summary>
internal sealed class EntityBinder
{
    private readonly BindingScope scope;
    private readonly EntityShape shape;
    private readonly OperationFields operations;
    private readonly string className;
    private readonly TypeBinder types;

    public EntityBinder(BindingScope scope, EntityShape shape, OperationFields operations)
    {
        this.scope = scope;
        this.shape = shape;
        this.operations = operations;
        className = ClrName.ForType(shape.Type.Name);
        types = new TypeBinder(scope.Schema, className);
    }

    public BindingResult Bind(MutationInput? add, MutationInput? update)
    {
        var key = KeyBinder.Bind(scope, shape, add, update);
        var names = LocalNames.Bind(scope, shape);
        var excluded = ExcludedFields.Bind(scope, shape, names, key);
        var lists = FieldLists.Bind(scope, shape, excluded.Contains);
        var binder = new EntityFieldsBinder(types, className)
        {
            Shape = shape,
            Key = key,
            LocalNames = names,
            Excluded = excluded,
            Lists = lists,
            Defaults = DefaultBinder.Bind(scope, shape, lists, key),
        };
        var fields = binder.Bind();

        // Without a key every delete and query would seem wrong too.
        var entity = key.Count > 0 ? Entity(add, update, binder, fields) : null;
        return new()
        {
            Path = scope.Mapping.Path,
            NameSpan = scope.Mapping.GraphQLType?.Span ?? scope.DataTypeSpan,
            Entity = scope.HasErrors ? null : entity,
            Enums = scope.HasErrors ? EquatableArray<EnumModel>.Empty : types.Enums,
            NestedTypes = scope.HasErrors
                ? EquatableArray<NestedTypeModel>.Empty
                : types.NestedTypes,
            Diagnostics = scope.Diagnostics,
        };
    }

    private EntityModel Entity(
        MutationInput? add,
        MutationInput? update,
        EntityFieldsBinder binder,
        EntityFields fields
    )
    {
        var delete = MutationInput.OfObjectsOrIds(scope, operations.Delete, fields.Key);
        if (operations.Delete is null)
        {
            DeleteBinder.RefuseTemplates(scope);
        }

        ArgumentBinder.Check(scope, [add, update, delete]);
        var entity = new EntityModel
        {
            DataType = scope.DataType,
            MethodName = ClrName.Pascal(scope.DataType),
            ClassName = className,
            GraphQLType = shape.Type.Name,
            Description = shape.Type.Description,
            Fields = fields.Models.ToEquatableArray(),
            DroppedFields = binder.Excluded.LocalNames.ToEquatableArray(),
            OmitNullFields = scope.Mapping.OmitNullFields,
            Key = fields.Key.ToEquatableArray(),
            References = ReferenceBinder.Bind(scope, fields),
            Add = Operation(add, fields, input => binder.Input(input, isAdd: true)),
            Update = Operation(update, fields, input => binder.Input(input, isAdd: false)),
            Delete = Operation(delete, fields, new DeleteBinder(scope, fields, types).Bind),
            Get = QueryBinder.Bind(scope, operations.Get, fields, types),
            Query = QueryBinder.Bind(scope, operations.Query, fields, types),
        };
        types.BindNested();
        return entity with { VersionField = ConflictDetection.VersionField(entity) };
    }

    private OperationModel? Operation(
        MutationInput? input,
        EntityFields fields,
        Func<MutationInput, InputModel?> bind
    )
    {
        if (input is null || bind(input) is not { } model)
        {
            return null;
        }

        var takesList = input.Argument.Type.IsList;
        var result = ResultBinder.OfMutation(scope, input.Mutation.Type, fields.Key, takesList);
        return new()
        {
            Field = input.Mutation.Name,
            Argument = input.Argument.Name,
            ArgumentType = input.Argument.Type.ToString(),
            TakesList = takesList,
            ItemArguments = input
                .Parts.Select(part => new ItemArgumentModel(part.Name, part.Type.ToString()))
                .ToEquatableArray(),
            Arguments = ArgumentBinder.Bind(scope, input),
            Selection = result.Selection,
            Result = result.Shape,
            PayloadField = result.PayloadField,
            Input = model,
        };
    }
}
