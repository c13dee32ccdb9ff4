using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Tests.Diagnostics;

namespace ECan.Sdk.Generators.Tests.GraphQL;

/// <summary>Reads schema texts; files are called a.graphql, b.graphql and so on.</summary>
internal static class Schemas
{
    /// <summary>Root types for texts that are about something else, at the end so that lines stay.</summary>
    public const string Root = "\ntype Query { ping: Boolean }";

    public static SchemaReadResult Read(params string[] texts) =>
        SchemaReader.Read(
            [
                .. texts.Select(
                    (text, index) => new SchemaSource($"{(char)('a' + index)}.graphql", text)
                ),
            ],
            CancellationToken.None
        );

    /// <summary>The model of texts that must be free of any diagnostic.</summary>
    public static SchemaModel Model(params string[] texts)
    {
        var result = Read(texts);
        Assert.Empty(result.Diagnostics.Printed());
        return Assert.IsType<SchemaModel>(result.Schema);
    }

    /// <summary>Asserts every diagnostic of a text with root types behind it, in order.</summary>
    public static void AssertReports(string text, params string[] expected) =>
        Assert.Equal(expected, Read(text + Root).Diagnostics.Printed());
}
