// Reported; the fix makes the method async, with a task of its result.
namespace Cases;

public sealed class ToolHandler(IToolStore tools, IOfflineSyncManager manager)
{
    public AgentTool Register(string name, string link)
    {
        var tool = new AgentTool { Name = name, Link = link };
        tools.Add(tool); // expect ECAN1001
        return tool;
    }
}
