// Reported: a public method with [HttpDelete] of a ControllerBase, whatever the class is called.
using Microsoft.AspNetCore.Mvc;

namespace Cases;

public sealed class TaskApi(ITaskRepository tasks) : ControllerBase
{
    [HttpDelete("tasks/{id}")]
    public async Task<IActionResult> Remove(string id)
    {
        var task = await tasks.FindAsync(id);
        if (task is null)
        {
            return NotFound();
        }

        await tasks.DeleteAsync(task); // expect ECAN1001
        return NoContent();
    }
}
