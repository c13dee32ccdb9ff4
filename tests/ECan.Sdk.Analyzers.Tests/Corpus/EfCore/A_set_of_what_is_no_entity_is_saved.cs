// Silent: prompts and organizations are no entities.
namespace Cases;

public sealed class OrganizationHandler(AppDb db)
{
    public async Task MoveAsync(string id, string? parentId)
    {
        var organization = await db.Organizations.FindAsync(id);
        if (organization is not null)
        {
            organization.ParentId = parentId;
            db.Prompts.Add(new Prompt { Text = "Who moved?" });
            await db.SaveChangesAsync();
        }
    }
}
