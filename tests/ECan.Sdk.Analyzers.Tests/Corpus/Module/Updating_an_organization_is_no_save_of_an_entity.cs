// Silent: an organization is no cloud entity, even in a handler that holds a manager.
namespace Cases;

public sealed class OrganizationHandler(
    IOrganizationRepository organizations,
    IOfflineSyncManager manager
)
{
    public async Task<SyncStatus> RenameAsync(Organization organization, string name)
    {
        organization.Name = name;
        await organizations.UpdateAsync(organization);
        return manager.Status;
    }
}
