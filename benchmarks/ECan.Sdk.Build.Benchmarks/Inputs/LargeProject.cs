using System.Globalization;

namespace ECan.Sdk.Build.Benchmarks.Inputs;

/// <summary>
/// The C# of an application of about 100 000 lines: in each module one part of five saves entities and syncs them, the rest is what
/// applications are made of otherwise. The same text at every call, and no warning in it.
/// </summary>
internal static class LargeProject
{
    public static IReadOnlyList<(string Path, string Text)> Make(int modules) =>
        [.. Enumerable.Range(0, modules).SelectMany(Module)];

    private static IEnumerable<(string Path, string Text)> Module(int number)
    {
        yield return ($"Module{number}/SkillRepository.cs", Numbered(Repository, number));
        yield return ($"Module{number}/SkillHandlers.cs", Numbered(Handlers, number));
        for (var part = 0; part < 8; part++)
        {
            yield return (
                $"Module{number}/Report{part}.cs",
                Numbered(Plain, number)
                    .Replace(
                        "$part$",
                        part.ToString(CultureInfo.InvariantCulture),
                        StringComparison.Ordinal
                    )
            );
        }
    }

    private static string Numbered(string text, int number) =>
        text.Replace(
            "$n$",
            number.ToString(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );

    private const string Repository = """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using App.Cloud;

        namespace App.Module$n$;

        public sealed class SkillRepository
        {
            private readonly Dictionary<string, AgentSkill> skills = new();

            public Task AddAsync(AgentSkill skill, CancellationToken cancellationToken = default)
            {
                skills[skill.Id!] = skill;
                return Task.CompletedTask;
            }

            public Task<bool> UpdateAsync(AgentSkill skill, CancellationToken cancellationToken = default) =>
                Task.FromResult(skills.ContainsKey(skill.Id!));

            public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) =>
                Task.FromResult(skills.Remove(id));

            public Task<AgentSkill?> FindAsync(string id, CancellationToken cancellationToken = default) =>
                Task.FromResult(skills.TryGetValue(id, out var found) ? found : null);
        }
        """;

    private const string Handlers = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using App.Cloud;
        using ECan.Sdk;

        namespace App.Module$n$;

        public sealed class SkillHandler(SkillRepository repository, IOfflineSyncManager sync)
        {
            public async Task<SyncResult?> AddAsync(AgentSkill skill, CancellationToken cancellationToken)
            {
                if (string.IsNullOrEmpty(skill.Name))
                {
                    return null;
                }

                await repository.AddAsync(skill, cancellationToken);
                return await sync.SyncSkillAsync(skill, SyncOperation.Add, cancellationToken);
            }

            public async Task<bool> RenameAsync(string id, string name, CancellationToken cancellationToken)
            {
                var skill = await repository.FindAsync(id, cancellationToken);
                if (skill is null)
                {
                    return false;
                }

                skill.Name = name;
                if (!await repository.UpdateAsync(skill, cancellationToken))
                {
                    return false;
                }

                await sync.SyncSkillAsync(skill, SyncOperation.Update, cancellationToken);
                return true;
            }

            public async Task<int> PublishAsync(IReadOnlyCollection<AgentSkill> chosen, CancellationToken cancellationToken)
            {
                var published = 0;
                foreach (var skill in chosen.Where(one => one.Public != true))
                {
                    try
                    {
                        skill.Public = true;
                        await repository.UpdateAsync(skill, cancellationToken);
                        await sync.SyncSkillAsync(skill, SyncOperation.Update, cancellationToken);
                        published++;
                    }
                    catch (InvalidOperationException)
                    {
                        skill.Public = false;
                    }
                }

                return published;
            }

            public async Task RemoveAsync(string id, CancellationToken cancellationToken)
            {
                if (await repository.DeleteAsync(id, cancellationToken))
                {
                    await sync.DeleteSkillAsync(id, cancellationToken);
                }
            }

            public async Task CopyAsync(AgentSkill skill, CancellationToken cancellationToken)
            {
                var copy = new AgentSkill
                {
                    Id = Guid.NewGuid().ToString(),
                    Name = skill.Name + " (copy)",
                    Owner = skill.Owner,
                    Description = skill.Description,
                };
                await SaveAsync(copy, cancellationToken);
            }

            private async Task SaveAsync(AgentSkill skill, CancellationToken cancellationToken)
            {
                await repository.AddAsync(skill, cancellationToken);
                await sync.SyncSkillAsync(skill, SyncOperation.Add, cancellationToken);
            }
        }
        """;

    private const string Plain = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;

        namespace App.Module$n$;

        /// <summary>Sums up lines of a report.</summary>
        public sealed class Report$part$
        {
            private readonly List<Line> lines = new();

            public int Count => lines.Count;

            public void Take(string name, double amount, DateTime day)
            {
                if (string.IsNullOrWhiteSpace(name))
                {
                    throw new ArgumentException("A line has a name.", nameof(name));
                }

                lines.Add(new Line(name.Trim(), amount, day));
            }

            public double Total(DateTime from, DateTime to)
            {
                var total = 0.0;
                foreach (var line in lines)
                {
                    if (line.Day < from || line.Day >= to)
                    {
                        continue;
                    }

                    total += line.Amount;
                }

                return Math.Round(total, 2);
            }

            public IReadOnlyDictionary<string, double> ByName() =>
                lines.GroupBy(line => line.Name).ToDictionary(group => group.Key, group => group.Sum(line => line.Amount));

            public string Print(int width)
            {
                var text = new StringBuilder();
                for (var i = 0; i < lines.Count; i++)
                {
                    var line = lines[i];
                    text.Append(i + 1).Append(". ").Append(line.Name.PadRight(width));
                    text.AppendLine(Kind(line.Amount) switch
                    {
                        Size.Large => line.Amount.ToString("0"),
                        Size.Small => line.Amount.ToString("0.00"),
                        _ => "-",
                    });
                }

                return text.ToString();
            }

            private static Size Kind(double amount) =>
                amount switch
                {
                    > 1000 => Size.Large,
                    > 0 => Size.Small,
                    _ => Size.None,
                };

            private enum Size
            {
                None,
                Small,
                Large,
            }

            private sealed record Line(string Name, double Amount, DateTime Day);
        }
        """;
}
