namespace ECan.Sdk.Generators.Emit;

/// <summary>One file of generated code.</summary>
/// <param name="HintName">Its name within the generator's output: <c>AgentSkill.g.cs</c>.</param>
/// <param name="Text">Its text, with <c>\n</c> between lines.</param>
internal sealed record GeneratedFile(string HintName, string Text);
