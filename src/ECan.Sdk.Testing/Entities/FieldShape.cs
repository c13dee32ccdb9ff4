using GraphQL;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Entities;

/// <summary>A field of an input, an object or an argument list: what conventions look at.</summary>
internal readonly record struct FieldShape(string Name, IGraphType Type)
{
    public IGraphType Named => Type.GetNamedType();

    public bool IsList => Type is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };

    public bool IsRequired => Type is NonNullGraphType;

    public bool IsId => Named is IdGraphType;

    public static IReadOnlyList<FieldShape> Of(IComplexGraphType type) =>
        [.. type.Fields.Select(field => new FieldShape(field.Name, field.ResolvedType!))];

    public static IReadOnlyList<FieldShape> OfArguments(FieldType field) =>
        [
            .. (field.Arguments ?? []).Select(argument => new FieldShape(
                argument.Name,
                argument.ResolvedType!
            )),
        ];
}
