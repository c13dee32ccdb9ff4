// Silent: avatars of chats go by the agent's id; the method names chats.
namespace Cases;

public interface IChatService
{
    Task DeleteChatsAsync(string agentId);
}

public sealed class ChatHandler(IChatService chats)
{
    public Task ClearAsync(string agentId) => chats.DeleteChatsAsync(agentId);
}
