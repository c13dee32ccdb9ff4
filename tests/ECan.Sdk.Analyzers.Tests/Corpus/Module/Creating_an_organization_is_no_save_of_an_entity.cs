// Silent: the schema has no input for organizations, so nothing of them can be synced.
namespace Cases;

public sealed class OrganizationHandler(IOrganizationRepository organizations)
{
    public async Task<Organization> CreateAsync(string name, string? parentId)
    {
        var organization = new Organization
        {
            Id = Guid.NewGuid().ToString("N"),
            Name = name,
            ParentId = parentId,
        };
        await organizations.CreateAsync(organization);
        return organization;
    }
}
