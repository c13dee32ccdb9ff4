using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Tests.Diagnostics;

namespace ECan.Sdk.Generators.Tests.Mappings;

/// <summary>Reads mapping texts; the file is called mappings/skill.json.</summary>
internal static class MappingTexts
{
    public const string Path = "mappings/skill.json";

    public static MappingReadResult Read(string text) =>
        MappingReader.Read(Path, text, CancellationToken.None);

    /// <summary>The mapping of a text that must be free of any diagnostic.</summary>
    public static MappingFile Mapping(string text)
    {
        var result = Read(text);
        Assert.Empty(result.Diagnostics.Printed());
        return Assert.IsType<MappingFile>(result.Mapping);
    }

    /// <summary>Asserts every diagnostic of a text, in order, without the file name.</summary>
    public static void AssertReports(string text, params string[] expected) =>
        Assert.Equal(
            expected,
            Read(text).Diagnostics.Printed().Select(line => line.Substring(Path.Length))
        );

    /// <summary>The same of a text that goes on behind a data type, from the third column of line 2.</summary>
    public static void AssertReportsAfterDataType(string members, params string[] expected) =>
        AssertReports($"{{ \"data_type\": \"skill\",\n  {members} }}", expected);
}
