namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>One line of the result.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Measured">What it took.</param>
/// <param name="Beside">What the work beside it took; empty where there is none.</param>
/// <param name="Ratio">The figure that counts.</param>
/// <param name="Target">What it has to be.</param>
/// <param name="Met">Whether it is.</param>
internal sealed record Figure(
    string Work,
    string Measured,
    string Beside,
    string Ratio,
    string Target,
    bool Met
)
{
    public static void WriteTable(TextWriter output, IEnumerable<Figure> figures)
    {
        output.WriteLine("| work | ECan.Sdk | beside it | ratio | target | |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var figure in figures)
        {
            output.WriteLine(
                $"| {figure.Work} | {figure.Measured} | {figure.Beside} | {figure.Ratio} | {figure.Target} | {(figure.Met ? "met" : "missed")} |"
            );
        }
    }
}
