// Silent: prompts are not in the cloud's schema.
namespace Cases;

public sealed class PromptHandler(IRepository<Prompt> prompts)
{
    public async Task SaveAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        if (prompt.Id is null)
        {
            prompt.Id = Guid.NewGuid().ToString();
            await prompts.AddAsync(prompt, cancellationToken);
        }
        else
        {
            await prompts.UpdateAsync(prompt, cancellationToken);
        }
    }
}
