namespace Prelude;

/// <summary>The cloud has no type for it, like for all types of this file: they are no entities, whatever is saved of them.</summary>
public sealed class Organization
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? ParentId { get; set; }
}

public sealed class Prompt
{
    public string? Id { get; set; }
    public string? Text { get; set; }
}

public sealed class ChatMessage
{
    public string? Id { get; set; }
    public string? AgentId { get; set; }
    public string? Text { get; set; }
}

public sealed class ModelSettings
{
    public string? Provider { get; set; }
    public string? Model { get; set; }
}

public sealed class LabelSettings
{
    public string? Printer { get; set; }
    public int Width { get; set; }
}

public sealed class InventoryItem
{
    public string? Sku { get; set; }
    public int Count { get; set; }
}

public sealed class AgentLog
{
    public string? Id { get; set; }
    public string? AgentId { get; set; }
    public string? Line { get; set; }
}

public interface IOrganizationRepository
{
    Task<Organization?> FindAsync(string id, CancellationToken token = default);
    Task CreateAsync(Organization organization, CancellationToken token = default);
    Task UpdateAsync(Organization organization, CancellationToken token = default);
    Task DeleteAsync(string organizationId, CancellationToken token = default);
}
