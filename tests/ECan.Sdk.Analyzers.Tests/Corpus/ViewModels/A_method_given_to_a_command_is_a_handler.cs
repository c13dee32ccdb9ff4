// Reported: the method group is what runs.
using System.Windows.Input;
using CommunityToolkit.Mvvm.Input;

namespace Cases;

public sealed class ToolPanel
{
    private readonly IToolStore tools;
    private readonly AgentTool tool;

    public ToolPanel(IToolStore tools, AgentTool tool)
    {
        this.tools = tools;
        this.tool = tool;
        Remove = new RelayCommand(RemoveTool);
    }

    public ICommand Remove { get; }

    private void RemoveTool()
    {
        tools.Delete(tool); // expect ECAN1001
    }
}
