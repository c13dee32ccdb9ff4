// Reported: each of the loop comes from a tracking query.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class TaskHandler(AppDb db)
{
    public async Task CancelAllAsync(string owner)
    {
        var open = await db.Tasks.Where(task => task.Owner == owner).ToListAsync();
        foreach (var task in open)
        {
            task.Status = "cancelled";
        }

        await db.SaveChangesAsync(); // expect ECAN1001
    }
}
