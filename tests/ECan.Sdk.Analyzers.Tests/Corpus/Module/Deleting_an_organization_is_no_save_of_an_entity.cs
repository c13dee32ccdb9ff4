// Silent: only the organization's row goes, by its id; no word of the call names an entity.
namespace Cases;

public sealed class OrganizationHandler(IOrganizationRepository organizations)
{
    public Task DeleteAsync(string organizationId, CancellationToken cancellationToken) =>
        organizations.DeleteAsync(organizationId, cancellationToken);
}
