using System.Globalization;
using System.Text;

namespace ECan.Sdk.Analyzers.Tests.Robustness;

/// <summary>Writes handlers of thousands of lines, the same ones for the same seed.</summary>
internal sealed class GeneratedCode(int seed)
{
    private readonly StringBuilder code = new();

    // Not System.Random: its sequence may differ between versions of .NET.
    private uint state = (uint)seed;

    public string Handlers(int count)
    {
        code.AppendLine("namespace Cases;");
        code.AppendLine();
        for (var i = 0; i < count; i++)
        {
            code.AppendLine(
                CultureInfo.InvariantCulture,
                $"public sealed class Skill{i}Handler(ISkillRepository skills, IMailer mailer, IOfflineSyncManager cloud)"
            );
            code.AppendLine("{");
            code.AppendLine(
                "    public async Task RunAsync(AgentSkill skill, List<AgentSkill> all, int n, string? s)"
            );
            code.AppendLine("    {");
            for (var part = 0; part < 4; part++)
            {
                Statements(2, depth: 0);
            }

            code.AppendLine("    }");
            code.AppendLine("}");
        }

        return code.ToString();
    }

    private void Statements(int indent, int depth)
    {
        var count = 1 + Next(3);
        for (var i = 0; i < count; i++)
        {
            Statement(indent, depth);
        }
    }

    private void Statement(int indent, int depth)
    {
        if (depth >= 4)
        {
            Line(indent, "n++;");
            return;
        }

        switch (Next(14))
        {
            case 0:
                Line(indent, "await skills.UpdateAsync(skill);");
                break;
            case 1:
                Line(indent, "await cloud.SyncSkillAsync(skill, SyncOperation.Update);");
                break;
            case 2:
                Block(indent, depth, $"if (n > {Next(5)})");
                break;
            case 3:
                Block(indent, depth, $"foreach (var item{depth} in all)");
                break;
            case 4:
                Block(indent, depth, "while (n-- > 0)");
                break;
            case 5:
                Block(indent, depth, "try");
                Block(indent, depth, "catch (InvalidOperationException) when (n > 1)");
                Block(indent, depth, "catch (Exception)");
                break;
            case 6:
                Block(indent, depth, "try");
                Block(indent, depth, "finally");
                break;
            case 7:
                Line(indent, $"switch (n % {2 + Next(3)})");
                Line(indent, "{");
                Line(indent + 1, "case 0:");
                Block(indent + 2, depth, "");
                Line(indent + 2, "break;");
                Line(indent + 1, "default:");
                Block(indent + 2, depth, "");
                Line(indent + 2, "break;");
                Line(indent, "}");
                break;
            case 8:
                Line(indent, "await mailer.SendAsync(s ?? \"\", skill.Name ?? \"\");");
                break;
            case 9:
                Block(indent, depth, "if (await skills.UpdateAsync(skill))");
                break;
            case 10:
                Block(indent, depth, "if (s is { Length: > 3 } && !all.Any())");
                break;
            case 11:
                Line(indent, "s = n switch { 0 => null, 1 => \"one\", _ => s };");
                break;
            case 12:
                Block(indent, depth, "using (new System.IO.MemoryStream())");
                break;
            default:
                Line(indent, "skill = new AgentSkill { Name = s ?? skill.Name };");
                break;
        }
    }

    private void Block(int indent, int depth, string head)
    {
        if (head.Length > 0)
        {
            Line(indent, head);
        }

        Line(indent, "{");
        Statements(indent + 1, depth + 1);
        Line(indent, "}");
    }

    private void Line(int indent, string text) =>
        code.Append(' ', indent * 4).Append(text).Append('\n');

    private int Next(int below)
    {
        state = (state * 1_664_525) + 1_013_904_223;
        return (int)((state >> 16) % (uint)below);
    }
}
