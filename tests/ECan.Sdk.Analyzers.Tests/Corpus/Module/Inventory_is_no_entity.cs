// Silent: the cloud has no type for inventory.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class WarehouseDb : DbContext
{
    public DbSet<InventoryItem> Items => Set<InventoryItem>();
}

public sealed class InventoryHandler(WarehouseDb db)
{
    public async Task BookAsync(string sku, int count)
    {
        var item = await db.Items.SingleAsync(item => item.Sku == sku);
        item.Count += count;
        await db.SaveChangesAsync();
    }
}
