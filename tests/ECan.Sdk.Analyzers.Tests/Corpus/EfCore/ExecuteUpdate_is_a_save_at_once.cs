// Reported: all rows of the owner change, without SaveChanges.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class TaskHandler(AppDb db)
{
    public Task<int> CancelAllAsync(string owner)
    {
        var open = db.Tasks.Where(task => task.Owner == owner && task.Status == "ready");
        return open.ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, "cancelled")); // expect ECAN1001
    }
}
