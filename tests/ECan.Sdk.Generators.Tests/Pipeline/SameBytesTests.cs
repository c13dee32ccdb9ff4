using System.Globalization;
using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Pipeline;

/// <summary>The same input gives the same bytes, whoever builds and wherever: what is generated may be compared, signed and cached.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public void The_way_in_which_a_country_writes_numbers_changes_nothing()
    {
        // Put together here, because a machine need not know any country.
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NumberGroupSeparator = ".";
        odd.NumberFormat.NegativeSign = "\u2212";
        Assert.Equal("\u22121,5", (-1.5).ToString(odd));

        Assert.Equal(Generate(CultureInfo.InvariantCulture), Generate(odd));
    }

    [Fact]
    public void The_order_in_which_a_build_lists_the_mappings_changes_nothing()
    {
        var mappings = ECanFiles.Mappings.Select(file => (file.Path, file.Text));
        var inOrder = Named(mappings);
        var reversed = Named(mappings.Reverse());

        Assert.NotEqual(inOrder.Select(file => file.Text), reversed.Select(file => file.Text));
        Assert.Equal(
            Outputs(GeneratorProject.Run(inOrder)),
            Outputs(GeneratorProject.Run(reversed))
        );

        // A build lists them by path.
        static (string Path, string Text)[] Named(IEnumerable<(string Path, string Text)> files) =>
            [
                ECanFiles.Schema,
                .. files.Select((file, i) => ($"mappings/{i:d2}_mapping.json", file.Text)),
            ];
    }

    [Fact]
    public void The_line_ends_of_a_checkout_change_nothing() =>
        Assert.Equal(
            Outputs(GeneratorProject.Run(ECanFiles.All)),
            Outputs(
                GeneratorProject.Run(
                    ECanFiles.All.Select(file =>
                        (
                            file.Path,
                            file.Text.ReplaceLineEndings("\n")
                                .Replace("\n", "\r\n", StringComparison.Ordinal)
                        )
                    )
                )
            )
        );

    private static string[] Generate(CultureInfo culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            var project = GeneratorProject.Run(ECanFiles.All.Select(WithANumber));
            Assert.Contains(
                "Price { get; set; } = -1.5",
                project.Generated("AgentSkill.g.cs"),
                StringComparison.Ordinal
            );
            return Outputs(project);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static (string Path, string Text) WithANumber((string Path, string Text) file) =>
        (
            file.Path,
            file.Text.Replace(
                "\"graphql_type\": \"AgentSkill\",",
                "\"graphql_type\": \"AgentSkill\", \"default_values\": { \"price\": -1.5 },",
                StringComparison.Ordinal
            )
        );

    /// <summary>Files in the order of their names, and diagnostics.</summary>
    private static string[] Outputs(GeneratorProject project) =>
        [
            .. project.HintNames().Select(name => $"{name}\n{project.Generated(name)}"),
            .. project.Diagnostics(),
        ];
}
