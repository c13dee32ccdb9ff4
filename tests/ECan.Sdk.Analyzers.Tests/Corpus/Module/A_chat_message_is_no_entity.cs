// Silent: messages of an agent have no cloud type, although their store and their fields name the agent.
namespace Cases;

public interface IAgentChatStore
{
    Task AddMessageAsync(ChatMessage message, CancellationToken token = default);
}

public sealed class ChatHandler(IAgentChatStore chats)
{
    public Task SendAsync(string agentId, string text, CancellationToken cancellationToken) =>
        chats.AddMessageAsync(new() { AgentId = agentId, Text = text }, cancellationToken);
}
