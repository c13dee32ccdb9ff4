using System.Xml.Linq;
using ECan.Sdk.Generators.Tests.Support;
using ECan.Sdk.RulePages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ECan.Sdk.Generators.Tests.RulePages;

/// <summary>
/// The example of a page as a project. What a page shows lies beside the schema and the mapping that the README of the rules shows; a
/// file of the same name takes their place, a schema marked <c>alone</c> is all the schema there is, and beside one marked <c>unmapped</c>
/// there is no mapping.
/// </summary>
internal static class PageProject
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.Linq;
        global using System.Text.Json; global using System.Text.Json.Nodes; global using System.Text.Json.Serialization;
        global using ECan.Sdk;
        """;

    public static GeneratorProject Run(
        RulePage page,
        IEnumerable<PageBlock> variant,
        Func<CSharpCompilationOptions, CSharpCompilationOptions>? configure = null
    )
    {
        var blocks = page.Variant("").Concat(variant).ToList();
        var project = blocks.Find(block => block.Language == "xml")?.Text ?? "";
        var code = blocks.FindLast(block => block.Language == "csharp");
        return GeneratorProject.Run(
            Files(page, blocks),
            Properties(project),
            hasRuntime: HasRuntime(project),
            source: code?.Text ?? "internal class C;",
            sourcePath: code?.FileOr("") ?? "",
            usings: code is null ? "" : Usings,
            configure: options =>
                configure?.Invoke(options)
                ?? options.WithSpecificDiagnosticOptions(WithoutDocumentation)
        );
    }

    /// <summary>A page shows what matters, without the documentation of what is public.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> WithoutDocumentation = new()
    {
        ["CS1591"] = ReportDiagnostic.Suppress,
    };

    private static IEnumerable<(string Path, string Text)> Files(
        RulePage page,
        IEnumerable<PageBlock> blocks
    )
    {
        var isAlone = page.Blocks.Exists(block => block.Words.Contains("alone"));
        var shown = blocks.ToList();
        var isUnmapped = shown.Exists(block => block.Words.Contains("unmapped"));
        var files = RulePageFolder
            .Readme.Blocks.Where(block => !isAlone || block.Language != "graphql")
            .Where(block => !isUnmapped || block.Language != "json")
            .Concat(shown)
            .Select(block => (Path: PathOf(block), block.Text))
            .Where(file => file.Path.Length > 0);
        return files.GroupBy(file => file.Path).Select(versions => versions.Last());
    }

    private static string PathOf(PageBlock block) =>
        block.Language switch
        {
            "graphql" => block.FileOr("schema/more.graphql"),
            "json" => block.FileOr("mappings/note_mapping.json"),
            _ => "",
        };

    private static Dictionary<string, string> Properties(string project)
    {
        var properties = new Dictionary<string, string> { ["RootNamespace"] = "App" };
        foreach (var property in Elements(project, "PropertyGroup").Elements())
        {
            properties[property.Name.LocalName] = property.Value;
        }

        return properties;
    }

    /// <summary>A reference that leaves out what is compiled against brings the generator alone.</summary>
    private static bool HasRuntime(string project) =>
        Elements(project, "ItemGroup")
            .Elements("PackageReference")
            .Where(package => (string?)package.Attribute("Include") == "ECan.Sdk")
            .All(package =>
                ((string?)package.Attribute("IncludeAssets") ?? "all")
                    .Split(';')
                    .Intersect(["all", "compile"])
                    .Any()
            );

    private static IEnumerable<XElement> Elements(string project, string name) =>
        XElement.Parse($"<Project>{project}</Project>").Elements(name);
}
