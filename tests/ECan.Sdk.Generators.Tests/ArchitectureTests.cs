using System.Reflection;

namespace ECan.Sdk.Generators.Tests;

/// <summary>What may know what: the compiler stays at the edge, so that a step runs again only for what it was given.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "ECan.Sdk.Generators";

    /// <summary>The folders whose results the pipeline compares, and what they are made by.</summary>
    private static readonly string[] WithoutCompiler =
    [
        $"{Root}.Model",
        $"{Root}.Emit",
        $"{Root}.Binding",
        $"{Root}.GraphQL",
        $"{Root}.Mappings",
    ];

    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static;

    private static readonly Type[] Types = typeof(ECanGenerator).Assembly.GetTypes();

    [Fact]
    public void Nothing_but_the_generator_is_public() =>
        Assert.Equal([typeof(ECanGenerator)], Types.Where(type => type.IsPublic));

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_type_of_the_compiler_is_used_where_text_becomes_a_model_and_a_model_becomes_text(
        string folder
    )
    {
        var types = Types.Where(type => IsIn(type, folder)).ToArray();

        Assert.NotEmpty(types);
        Assert.Empty(types.SelectMany(CompilerTypesOf).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void The_look_for_types_of_the_compiler_finds_them() =>
        Assert.Contains(
            Types.Where(type => IsIn(type, $"{Root}.Diagnostics")).SelectMany(CompilerTypesOf),
            found => found.EndsWith(": Microsoft.CodeAnalysis.Diagnostic", StringComparison.Ordinal)
        );

    public static TheoryData<string> Folders => new(WithoutCompiler);

    private static bool IsIn(Type type, string folder) =>
        type.Namespace == folder
        || type.Namespace?.StartsWith(folder + ".", StringComparison.Ordinal) is true;

    private static IEnumerable<string> CompilerTypesOf(Type type) =>
        Used(type)
            .SelectMany(Parts)
            .Where(part =>
                part.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                    is true
                && part.Assembly != type.Assembly
            )
            .Select(part => $"{type}: {part}");

    /// <summary>What a type derives from, holds, takes, gives and has in its methods' variables.</summary>
    private static IEnumerable<Type> Used(Type type)
    {
        IEnumerable<MethodBase> methods =
        [
            .. type.GetMethods(Declared),
            .. type.GetConstructors(Declared),
        ];
        return
        [
            .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
            .. type.GetInterfaces(),
            .. type.GetFields(Declared).Select(field => field.FieldType),
            .. type.GetMethods(Declared).Select(method => method.ReturnType),
            .. methods.SelectMany(method => method.GetParameters()).Select(x => x.ParameterType),
            .. methods.SelectMany(method =>
                method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []
            ),
        ];
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];
}
