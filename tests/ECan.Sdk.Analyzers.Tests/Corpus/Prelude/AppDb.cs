using Microsoft.EntityFrameworkCore;

namespace Prelude;

/// <summary>A local database with entities and with what is no entity.</summary>
public sealed class AppDb(DbContextOptions<AppDb> options) : DbContext(options)
{
    public DbSet<Agent> Agents => Set<Agent>();
    public DbSet<AgentSkill> Skills => Set<AgentSkill>();
    public DbSet<AgentTask> Tasks => Set<AgentTask>();
    public DbSet<AgentSkillRelation> AgentSkills => Set<AgentSkillRelation>();
    public DbSet<VehicleInfo> Vehicles => Set<VehicleInfo>();
    public DbSet<Organization> Organizations => Set<Organization>();
    public DbSet<Prompt> Prompts => Set<Prompt>();
    public DbSet<AgentLog> AgentLogs => Set<AgentLog>();
}
