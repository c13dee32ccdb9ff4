// Silent: the printer belongs to this desk.
namespace Cases;

public sealed class LabelHandler(IRepository<LabelSettings> labels)
{
    public async Task ResizeAsync(string id, int width)
    {
        if (await labels.FindAsync(id) is { } settings)
        {
            settings.Width = width;
            await labels.UpdateAsync(settings);
        }
    }
}
