// Silent: T may be anything, also what the cloud does not have.
namespace Cases;

public class EditHandler<T>(IRepository<T> rows)
    where T : class
{
    public async Task<T> EditAsync(T row, Action<T> edit)
    {
        edit(row);
        await rows.UpdateAsync(row);
        return row;
    }
}
