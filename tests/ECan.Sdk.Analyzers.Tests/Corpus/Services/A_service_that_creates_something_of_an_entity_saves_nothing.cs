// Silent: a report is made of the agent; Create on a service that returns another thing is no save.
namespace Cases;

public sealed record AgentReport(string Title, string Text);

public interface IReportService
{
    Task<AgentReport> CreateReportAsync(Agent agent);
    byte[] CreatePicture(Agent agent);
    AgentReport AddSummary(Agent agent);
}

public sealed class ReportHandler(IReportService reports)
{
    public async Task<int> PrintAsync(Agent agent)
    {
        var report = await reports.CreateReportAsync(agent);
        var summary = reports.AddSummary(agent);
        return reports.CreatePicture(agent).Length + report.Text.Length + summary.Text.Length;
    }
}
