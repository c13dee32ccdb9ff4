// Silent: a script that fills a database is no handler.
// kind: exe
using Microsoft.EntityFrameworkCore;

var options = new DbContextOptionsBuilder<AppDb>().UseSqlite("Data Source=app.db").Options;
await using var db = new AppDb(options);
db.Skills.Add(new AgentSkill { Name = args.FirstOrDefault() ?? "Search" });
await db.SaveChangesAsync();
