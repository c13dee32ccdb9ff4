// Silent: a chat message is inserted.
using System.Data;

namespace Cases;

public sealed class ChatHandler(IDbConnection connection)
{
    public Task KeepAsync(ChatMessage message) => connection.InsertAsync(message);
}
