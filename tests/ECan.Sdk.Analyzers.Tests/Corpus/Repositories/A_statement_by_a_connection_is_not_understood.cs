// Silent: what a text of SQL does is not known.
using System.Data;

namespace Cases;

public sealed class AgentHandler(IDbConnection connection)
{
    public Task RenameAsync(Agent agent, string name) =>
        connection.ExecuteAsync("update agents set name = @name where id = @id", (agent.Id, name));
}
